using Hubbub.Application.Posts;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;

namespace Hubbub.Infrastructure.Posts;

/// <summary>
/// What the viewer has to do with the posts of a page: follows the author, follows a tag, follows who commented or
/// shared lately; and up to which post the viewer is through. Only the newest comments and shares are looked at, so
/// that a post with very many costs no more. Columns: viewer, post ids as a JSON array, -, now.
/// </summary>
internal static class FeedFactSql
{
    private const int Newest = 50;
    private const int MostPeople = 3;
    private const string NoText = "CAST(NULL AS nvarchar(100))";

    public static readonly RowsSql Select = new(TextOf(PostRuleSql.Sqlite), TextOf(PostRuleSql.SqlServer));

    public static string Ids(IEnumerable<PostId> posts) => $"[{string.Join(',', posts.Select(p => p.Value))}]";

    public static FeedFact Read(Row row) => new(
        new(row.Int64(0)),
        (FeedFactKind)row.Int32(1),
        row.IsNull(2) ? null : new(new(row.Int64(2)), row.Text(3), row.Text(4), IsAvailable: true),
        row.IsNull(5) ? null : row.Text(5));

    private static string TextOf(PostRuleSql sql) =>
        $"""
        {(sql.IsSqlite
            ? "WITH ids(Id) AS MATERIALIZED (SELECT value FROM json_each($1))"
            : """
                DECLARE @viewer bigint = JSON_VALUE(@rows, '$[0][0]'),
                    @ids nvarchar(max) = JSON_VALUE(@rows, '$[0][1]'),
                    @now bigint = JSON_VALUE(@rows, '$[0][3]');
                WITH ids(Id) AS (SELECT CAST(value AS bigint) FROM OPENJSON(@ids))
                """)}
        SELECT p."Id", {(int)FeedFactKind.Follows}, CAST(NULL AS bigint), {NoText}, {NoText}, {NoText}
        FROM ids i JOIN {sql.Posts("Posts")} p ON p."Id" = i.Id
        WHERE {sql.Follows(sql.Viewer, "p.\"AuthorId\"")}
        UNION ALL SELECT t."PostId", {(int)FeedFactKind.Tag}, NULL, NULL, NULL, t."Tag"
        FROM ids i JOIN {sql.Posts("PostTags")} t ON t."PostId" = i.Id
        JOIN {sql.Posts("TagFollows")} f ON f."UserId" = {sql.Viewer} AND f."Tag" = t."Tag"
        UNION ALL {People(sql, FeedFactKind.Commented, $"""
            FROM {sql.Posts("Comments")} c WHERE c."PostId" = i.Id AND c."ParentId" IS NULL
            """, "lately.\"DeletedAt\" IS NULL")}
        UNION ALL {People(sql, FeedFactKind.Shared, $"""
            FROM {sql.Posts("Posts")} c WHERE c."SharedPostId" = i.Id AND c."DeletedAt" IS NULL
            """, $"""
            lately."Audience" <= 1 AND (lately."ExpiresAt" IS NULL OR lately."ExpiresAt" > {sql.Now})
            """)}
        UNION ALL SELECT m."PostId", {(int)FeedFactKind.Marker}, NULL, NULL, NULL, NULL
        FROM {sql.Posts("FeedMarkers")} m WHERE m."UserId" = {sql.Viewer}
        """;

    private static string People(PostRuleSql sql, FeedFactKind kind, string acts, string isShown)
    {
        var (top, last) = sql.IsSqlite ? (string.Empty, $" LIMIT {Newest}") : ($"TOP({Newest})", string.Empty);
        var known =
            $"""
            SELECT {(sql.IsSqlite ? string.Empty : $"TOP({MostPeople})")} lately."AuthorId" AS Id, MAX(lately."Id") AS At
            FROM (SELECT {top} c.* {acts} ORDER BY c."Id" DESC{last}) lately
            JOIN {sql.Edges} e ON e."FromId" = {sql.Viewer} AND e."ToId" = lately."AuthorId"
            WHERE e."Follow" = 2 AND e."MuteId" IS NULL AND {isShown}
            GROUP BY lately."AuthorId" ORDER BY At DESC{(sql.IsSqlite ? $" LIMIT {MostPeople}" : string.Empty)}
            """;
        // SQLite keeps the order of cross joins; left to itself it begins with everyone who is there.
        var each = sql.IsSqlite
            ? $"CROSS JOIN json_each((SELECT json_group_array(Id) FROM ({known}))) k"
            : $"CROSS APPLY ({known}) k";
        return $"""
            SELECT i.Id, {(int)kind}, a."UserId", a."Username", a."DisplayName", NULL FROM ids i {each}
            {(sql.IsSqlite ? "CROSS JOIN" : "JOIN")} {sql.Profiles} a ON a."UserId" = k.{(sql.IsSqlite ? "value" : "Id")}
            WHERE a."Availability" = 0
            """;
    }
}
