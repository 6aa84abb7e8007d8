using Hubbub.Application.Posts;

namespace Hubbub.Infrastructure.Posts;

/// <summary>
/// Details of the posts of a page, a row for each: how the viewer is related to them (follows the author, a tag, or
/// people who recently commented or shared; for a share, others who shared the same post), the post up to which the
/// viewer has read, options of polls, and files. Only the newest comments and shares that the viewer sees are read, so
/// that a post with very many costs no more, and those that are hidden from the viewer change nothing.
/// </summary>
internal static class PostDetailSql
{
    // Kinds beyond those of facts.
    public const int PollOption = 10;
    public const int MediaFile = 11;

    // Each part returns the post, the kind, this many numbers, and this many texts.
    public const int Numbers = 8;

    private const int Texts = 5;
    private const int Newest = 50;
    private const int MostPeople = 3;

    public static string TextOf(PostRuleSql sql)
    {
        var join = sql.Dialect.OrderedJoin;
        return $"""
            {sql.Dialect.Choose(
                sqlite: """
                    WITH explained(Id, Shown) AS MATERIALIZED (
                        SELECT p."Id", CASE WHEN p."IsQuote" = 0 THEN COALESCE(p."SharedPostId", p."Id") ELSE p."Id" END
                        FROM json_each($1) j CROSS JOIN "Posts" p ON p."Id" = j.value),
                    withPoll(Id) AS MATERIALIZED (SELECT value FROM json_each($2)),
                    withMedia(Id) AS MATERIALIZED (SELECT value FROM json_each($4))
                    """,
                sqlServer: """
                    DECLARE @viewer bigint, @ids nvarchar(max), @polls nvarchar(max), @now bigint, @files nvarchar(max);
                    SELECT @viewer = Viewer, @ids = Ids, @polls = Polls, @now = Now, @files = Files
                    FROM OPENJSON(@rows) WITH (
                        Viewer bigint '$[0]', Ids nvarchar(max) '$[1]', Polls nvarchar(max) '$[2]', Now bigint '$[3]',
                        Files nvarchar(max) '$[4]');
                    WITH explained(Id, Shown) AS (
                        SELECT p."Id", CASE WHEN p."IsQuote" = 0 THEN COALESCE(p."SharedPostId", p."Id") ELSE p."Id" END
                        FROM OPENJSON(@ids) AS j JOIN [posts].[Posts] AS p ON p."Id" = CAST(j.value AS bigint)),
                    withPoll(Id) AS (SELECT CAST(value AS bigint) FROM OPENJSON(@polls)),
                    withMedia(Id) AS (SELECT CAST(value AS bigint) FROM OPENJSON(@files))
                    """,
                postgreSql: """
                    WITH explained(Id, Shown) AS MATERIALIZED (
                        SELECT p."Id", CASE WHEN NOT p."IsQuote" THEN COALESCE(p."SharedPostId", p."Id") ELSE p."Id" END
                        FROM json_array_elements_text(CAST($1 AS json)) AS j(value)
                        JOIN "Posts" p ON p."Id" = CAST(j.value AS bigint)),
                    withPoll(Id) AS MATERIALIZED (
                        SELECT CAST(value AS bigint) FROM json_array_elements_text(CAST($2 AS json))),
                    withMedia(Id) AS MATERIALIZED (
                        SELECT CAST(value AS bigint) FROM json_array_elements_text(CAST($4 AS json)))
                    """)}
            SELECT {Columns(sql, "p.\"Id\"", (int)FeedFactKind.Follows, [], [])}
            FROM explained i JOIN {sql.Posts("Posts")} p ON p."Id" = i.Id
            WHERE {sql.Follows(sql.Viewer, "p.\"AuthorId\"")}
            UNION ALL SELECT {Columns(sql, "t.\"PostId\"", (int)FeedFactKind.Tag, [], ["NULL", "NULL", "t.\"Tag\""])}
            FROM explained i JOIN {sql.Posts("PostTags")} t ON t."PostId" = i.Id
            JOIN {sql.Posts("TagFollows")} f ON f."UserId" = {sql.Viewer} AND f."Tag" = t."Tag"
            UNION ALL {People(sql, FeedFactKind.Commented, $"""
                FROM {sql.Posts("Comments")} c WHERE c."PostId" = i.Id AND c."ParentId" IS NULL
                    AND c."DeletedAt" IS NULL AND {sql.IsAvailable("c.\"AuthorId\"")}
                """)}
            UNION ALL {People(sql, FeedFactKind.Shared, $"""
                FROM {sql.Posts("Posts")} c WHERE c."SharedPostId" = i.Shown AND c."Id" <> i.Id AND c."Audience" <= 1
                    AND {sql.Seen("c")}
                """)}
            UNION ALL SELECT {Columns(sql, "m.\"PostId\"", (int)FeedFactKind.Marker, [], [])}
            FROM {sql.Posts("FeedMarkers")} m WHERE m."UserId" = {sql.Viewer}
            UNION ALL SELECT {Columns(
                sql,
                "i.Id",
                PollOption,
                [
                    "q.\"AuthorId\"", "q.\"EndsAt\"", sql.Dialect.Number("q.\"IsMultiple\""),
                    sql.Dialect.Number("q.\"HidesTotals\""), "q.\"Voters\"", "o.\"Place\"",
                    "o.\"Votes\"", "COALESCE(v.\"Choices\", 0)",
                ],
                ["o.\"Text\""])}
            FROM withPoll i {join} {sql.Posts("Polls")} q ON q."PostId" = i.Id
            {join} {sql.Posts("PollOptions")} o ON o."PostId" = i.Id
            LEFT JOIN {sql.Posts("PollVotes")} v ON v."PostId" = i.Id AND v."UserId" = {sql.Viewer}
            UNION ALL SELECT {Columns(
                sql,
                "i.Id",
                MediaFile,
                [
                    "m.\"Position\"", "m.\"Id\"", "m.\"Kind\"", "m.\"Bytes\"", "m.\"Width\"", "m.\"Height\"",
                    "m.\"DurationMs\"",
                ],
                ["m.\"ContentType\"", "m.\"Name\"", "m.\"Blurhash\"", "m.\"AltText\"", "m.\"Waveform\""])}
            FROM withMedia i {join} {sql.MediaItems} m ON {PostRuleSql.IsFileOf("m", "i.Id")}
            """;
    }

    // Each part has all columns, with the same types.
    private static string Columns(
        PostRuleSql sql, string post, int kind, IReadOnlyList<string> numbers, IReadOnlyList<string> texts) =>
        string.Join(", ", [
            post,
            $"{kind}",
            .. Enumerable.Range(0, Numbers).Select(i => $"CAST({numbers.ElementAtOrDefault(i) ?? "NULL"} AS bigint)"),
            .. Enumerable.Range(0, Texts).Select(i => sql.Dialect.Text(texts.ElementAtOrDefault(i) ?? "NULL")),
        ]);

    private static string People(PostRuleSql sql, FeedFactKind kind, string acts)
    {
        var known =
            $"""
            SELECT {sql.Dialect.Top($"{MostPeople}")} lately."AuthorId" AS Id, MAX(lately."Id") AS At
            FROM (SELECT {sql.Dialect.Top($"{Newest}")} c.* {acts} ORDER BY c."Id" DESC{sql.Dialect.Limit(Newest)}) lately
            JOIN {sql.Edges} e ON e."FromId" = {sql.Viewer} AND e."ToId" = lately."AuthorId"
            WHERE e."Follow" = 2 AND e."MuteId" IS NULL
            GROUP BY lately."AuthorId" ORDER BY At DESC{sql.Dialect.Limit(MostPeople)}
            """;
        var (each, id) = (
            sql.Dialect.Choose(
                sqlite: $"CROSS JOIN json_each((SELECT json_group_array(Id) FROM ({known}))) k",
                sqlServer: $"CROSS APPLY ({known}) k",
                postgreSql: $"CROSS JOIN LATERAL ({known}) k"),
            sql.Dialect.Choose(sqlite: "value", sqlServer: "Id", postgreSql: "Id"));
        return $"""
            SELECT {Columns(sql, "i.Id", (int)kind, ["a.\"UserId\"", "a.\"AvatarId\""], ["a.\"Username\"", "a.\"DisplayName\""])} FROM explained i {each}
            {sql.Dialect.OrderedJoin} {sql.Profiles} a ON a."UserId" = k.{id}
            WHERE a."Availability" = 0
            """;
    }
}
