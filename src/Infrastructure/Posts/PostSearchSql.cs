using Hubbub.Application.Posts;
using Hubbub.Infrastructure.Persistence;

namespace Hubbub.Infrastructure.Posts;

/// <summary>
/// Finds the newest posts that have all words, and how their texts begin. Columns: FTS5's expression, before which post,
/// how many, and the words as JSON [[number, of how many, from, until], …]. SQL Server has no positions: neighbours may
/// stand apart there.
/// </summary>
internal static class PostSearchSql
{
    public static readonly RowsSql Select = new(
        $"""
        SELECT i.Id, substr(p."Text", 1, {PostMatch.MaxBegin})
        FROM (
            SELECT rowid AS Id FROM "PostIndex"
            WHERE "PostIndex" MATCH $0 AND rowid < $1 AND $3 IS NOT NULL
            ORDER BY rowid DESC LIMIT $2) i
        CROSS JOIN "Posts" p ON p."Id" = i.Id
        """,
        $"""
        SELECT i.[PostId], LEFT(p.[Text], {PostMatch.MaxBegin})
        FROM (
            SELECT TOP (CAST(JSON_VALUE(@rows, '$[0][2]') AS int)) w.[PostId]
            FROM OPENJSON(@rows) WITH (Before bigint '$[1]', Words nvarchar(max) '$[3]') AS q
            CROSS APPLY OPENJSON(q.Words) WITH (
                Number int '$[0]', Words int '$[1]', Word nvarchar(70) '$[2]', Until nvarchar(70) '$[3]') AS t
            JOIN [posts].[PostWords] AS w
                ON w.[Word] >= t.Word COLLATE Latin1_General_100_BIN2 AND w.[Word] < t.Until COLLATE Latin1_General_100_BIN2
                    AND w.[PostId] < q.Before
            GROUP BY w.[PostId]
            HAVING COUNT(DISTINCT t.Number) = MAX(t.Words)
            ORDER BY w.[PostId] DESC) AS i
        JOIN [posts].[Posts] AS p ON p.[Id] = i.[PostId]
        """);

    public static PostMatch Read(Row row)
    {
        // SQL Server cuts between the halves of a character.
        var begin = row.Text(1);
        return new(new(row.Int64(0)), begin.Length > 0 && char.IsHighSurrogate(begin[^1]) ? begin[..^1] : begin);
    }
}
