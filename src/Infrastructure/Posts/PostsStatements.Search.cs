using Hubbub.Application.Posts.Discovery;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence.Statements;

namespace Hubbub.Infrastructure.Posts;

/// <summary>
/// Finds the newest posts that contain all words and that the viewer sees, without those of muted people, and how their
/// texts begin. The limit counts nothing else, so that posts which the viewer may not see never change the result. SQL
/// Server and PostgreSQL store no positions: words that belong together may be apart there.
/// </summary>
internal sealed partial class PostsStatements
{
    /// <summary>
    /// Columns: viewer, before which post, how many, now, FTS5's expression, and the words as JSON [[number, of how
    /// many, from, until, and until in the order of code points], …].
    /// </summary>
    public static readonly DialectStatement Search = new(
        Sqlite: SqliteSearch(PostRuleSql.Sqlite),
        SqlServer: SqlServerSearch(PostRuleSql.SqlServer),
        PostgreSql: PostgreSqlSearch(PostRuleSql.PostgreSql));

    internal Task<List<PostMatch>> SearchAsync(
        UserId viewer, PostId before, int most, DateTimeOffset now, string match, string words, CancellationToken ct) =>
        Search.QueryAsync(
            db, [[viewer.Value, before.Value, most, now.ToUnixTimeMilliseconds(), match, words]], ReadMatch, ct);

    private static PostMatch ReadMatch(SqlRow row)
    {
        // SQL Server may cut a surrogate pair in half.
        var begin = row.Text(2);
        return new(
            new(row.Int64(0)),
            row.IsNull(1) ? null : new(row.Int64(1)),
            begin.Length > 0 && char.IsHighSurrogate(begin[^1]) ? begin[..^1] : begin);
    }

    // From the end of the index, post by post, until there are enough.
    private static string SqliteSearch(PostRuleSql sql) =>
        $"""
        SELECT p."Id", p."SharedPostId", substr(p."Text", 1, {PostMatch.MaxBegin})
        FROM "PostIndex" i CROSS JOIN "Posts" p ON p."Id" = i.rowid
        WHERE "PostIndex" MATCH $4 AND i.rowid < {sql.Before} AND $5 IS NOT NULL AND {sql.Seen("p")} AND {sql.Shows("p")}
        ORDER BY i.rowid DESC LIMIT {sql.Take} + 0
        """;

    private static string SqlServerSearch(PostRuleSql sql) =>
        $"""
        DECLARE @viewer bigint = JSON_VALUE(@rows, '$[0][0]'), @before bigint = JSON_VALUE(@rows, '$[0][1]'),
            @take int = JSON_VALUE(@rows, '$[0][2]'), @now bigint = JSON_VALUE(@rows, '$[0][3]');
        SELECT TOP (@take) p.[Id], p.[SharedPostId], LEFT(p.[Text], {PostMatch.MaxBegin})
        FROM (
            SELECT w.[PostId]
            FROM OPENJSON(@rows) WITH (Words nvarchar(max) '$[5]') AS q
            CROSS APPLY OPENJSON(q.Words) WITH (
                Number int '$[0]', Words int '$[1]', Word nvarchar(70) '$[2]', Until nvarchar(70) '$[3]') AS t
            JOIN [posts].[PostWords] AS w
                ON w.[Word] >= t.Word COLLATE Latin1_General_100_BIN2 AND w.[Word] < t.Until COLLATE Latin1_General_100_BIN2
                    AND w.[PostId] < {sql.Before}
            GROUP BY w.[PostId]
            HAVING COUNT(DISTINCT t.Number) = MAX(t.Words)) AS i
        JOIN [posts].[Posts] AS p ON p.[Id] = i.[PostId]
        WHERE {sql.Seen("p")} AND {sql.Shows("p")}
        ORDER BY p.[Id] DESC
        """;

    private static string PostgreSqlSearch(PostRuleSql sql) =>
        $"""
        SELECT p."Id", p."SharedPostId", substr(p."Text", 1, {PostMatch.MaxBegin})
        FROM (
            SELECT w."PostId"
            FROM json_array_elements(CAST($5 AS json)) AS t(word)
            JOIN "PostWords" AS w ON w."Word" >= t.word ->> 2 AND w."Word" < t.word ->> 4
                AND w."PostId" < {sql.Before}
            GROUP BY w."PostId"
            HAVING COUNT(DISTINCT t.word ->> 0) = MAX(CAST(t.word ->> 1 AS int))) AS i
        JOIN "Posts" AS p ON p."Id" = i."PostId"
        WHERE {sql.Seen("p")} AND {sql.Shows("p")}
        ORDER BY p."Id" DESC LIMIT {sql.Take}
        """;
}
