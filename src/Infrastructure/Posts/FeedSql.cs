using Hubbub.Application.Common;

namespace Hubbub.Infrastructure.Posts;

/// <summary>
/// The newest posts of a feed before a given one. For each person, the newest post is looked up in an index. Only
/// people (and tags) whose newest posts are the newest of all are read further, down to the last post that can be on
/// the page, so that the work depends on how many people the viewer follows, not on how much they wrote. SQLite, where
/// a step that others refer to is evaluated once, first determines who can be on the page at all and, if there are
/// fewer people than places on the page, how far down it can reach.
/// </summary>
internal sealed class FeedSql(PostRuleSql sql)
{
    private const int FewShares = 100;
    private const string AboveLine = "SELECT Newest FROM heads WHERE Newest >= (SELECT Id FROM line)";
    private const string Id = "p.\"Id\"";

    // Dial modes: 1 the best of each day, 2 posts with followed tags.
    public string Home()
    {
        var tags = $"{sql.Posts("PostTags")} t {sql.Dialect.OrderedJoin} {Posts}";
        const string joined = " ON p.\"Id\" = t.\"PostId\"";
        var on = sql.Dialect.Choose(sqlite: string.Empty, sqlServer: joined, postgreSql: joined);
        return $"""
            {Start}
            {People($"{sql.Edges} e WHERE {Followed}", person => $"""
                {NotMuted(person)} AND {sql.IsActive(person)}
                AND {person} NOT IN (SELECT d."AboutId" FROM {sql.Posts("Dials")} d WHERE d."UserId" = {sql.Viewer})
                """)}
            {Sources(Wide)}
            SELECT 0 AS Id WHERE 1 = 0
            {PagesOfPeople(Wide, sql.IsLive("p"))}
            {Page($"(SELECT {sql.Viewer} AS Id, b.Id AS Bottom FROM bottom b) s", Posts,
                $"p.\"AuthorId\" = s.Id AND {sql.IsLive("p")}", Id)}
            {Page($"""
                (SELECT d."AboutId" AS Id, d."Best" AS Best, b.Id AS Bottom
                    FROM {sql.Posts("Dials")} d CROSS JOIN bottom b
                    WHERE d."UserId" = {sql.Viewer} AND d."Mode" = 1 AND {sql.Follows(sql.Viewer, "d.\"AboutId\"")}) s
                """,
                Posts,
                $"""
                p."AuthorId" = s.Id AND {sql.Seen("p")} AND {sql.RankOfDay("p", IdGenerator.PerDay)} < s.Best
                """,
                Id)}
            {Page($"""
                (SELECT f."Tag", b.Id AS Bottom FROM {sql.Posts("TagFollows")} f CROSS JOIN bottom b
                    WHERE f."UserId" = {sql.Viewer}) s
                """,
                tags + on,
                $"t.\"Tag\" = s.\"Tag\" AND p.\"Id\" = t.\"PostId\" AND {sql.Seen("p")}",
                "t.\"PostId\"")}
            {End(IsHome)}
            """;
    }

    // Friends follow each other.
    public string Friends() =>
        $"""
        {Start}
        {People(
            $"""
            {sql.Edges} e JOIN {sql.Edges} r ON r."FromId" = e."ToId" AND r."ToId" = e."FromId" AND r."Follow" = 2
            WHERE {Followed}
            """,
            person => $"{NotMuted(person)} AND {sql.IsActive(person)}")}
        {Sources(Wide)}
        SELECT 0 AS Id WHERE 1 = 0
        {PagesOfPeople(Wide, sql.IsLive("p"))}
        {End(post => $"""
            {sql.Follows(sql.Viewer, $"{post}.\"AuthorId\"")} AND {sql.Follows($"{post}.\"AuthorId\"", sql.Viewer)}
            """)}
        """;

    // People in a circle may be followed or not.
    public string Circle()
    {
        var wide = $"""p."AuthorId" = s.Id AND p."Audience" <= 1 AND {sql.Seen("p")}""";
        return $"""
            {Start}
            people(Id) AS {sql.Dialect.Once} (
                SELECT m."UserId" FROM {sql.Posts("CircleMembers")} m
                JOIN {sql.Posts("Circles")} c ON c."Id" = m."CircleId"
                WHERE m."CircleId" = {sql.Circle} AND c."OwnerId" = {sql.Viewer}
                    AND {NotMuted("m.\"UserId\"")} AND {sql.IsActive("m.\"UserId\"")}),
            {Sources(wide)}
            SELECT 0 AS Id WHERE 1 = 0
            {PagesOfPeople(wide, sql.Seen("p"))}
            {End(
                post => $"""
                    EXISTS (SELECT 1 FROM {sql.Posts("CircleMembers")} m
                        WHERE m."CircleId" = {sql.Circle} AND m."UserId" = {post}."AuthorId")
                    """,
                $"""SELECT w."UserId" AS Id FROM {sql.Posts("CircleMembers")} w WHERE w."CircleId" = {sql.Circle}""")}
            """;
    }

    private string Posts => $"{sql.Posts("Posts")} p";

    private string Followed => $"""e."FromId" = {sql.Viewer} AND e."Follow" = 2""";

    /// <summary>
    /// Followed people who can be on the page. For a viewer who follows many, people who wrote none of the very newest
    /// posts are skipped if those fill the page; so are people whose newest post, for whatever audience, is older than
    /// the posts that are sure to fill it.
    /// </summary>
    private string People(string follows, Func<string, string> isWanted)
    {
        var posts = sql.Posts("Posts");
        var people = $"""people(Id) AS (SELECT e."ToId" FROM {follows} AND {isWanted("e.\"ToId\"")}),""";
        return sql.Dialect.Choose(
            sqlite: $"""
                recent(AuthorId, IsSure) AS MATERIALIZED (
                    SELECT p."AuthorId", p."Audience" <= 1 AND {sql.IsLive("p")} FROM (
                        SELECT b."AuthorId", b."Audience", b."DeletedAt", b."ExpiresAt" FROM {posts} b
                        WHERE b."Id" < {sql.Before} ORDER BY b."Id" DESC
                        LIMIT $6 * ($5 = (SELECT COUNT(*) FROM (
                            SELECT 1 FROM {sql.Edges} e WHERE {Followed} LIMIT $5 + 0)))) p
                    CROSS JOIN {follows} AND e."ToId" = p."AuthorId" AND {isWanted("e.\"ToId\"")}),
                followed(Id) AS MATERIALIZED (
                    SELECT DISTINCT AuthorId FROM recent WHERE (SELECT TOTAL(IsSure) FROM recent) >= {sql.Take}
                    UNION ALL SELECT e."ToId" FROM {follows} AND (SELECT TOTAL(IsSure) FROM recent) < {sql.Take}),
                writers(Id, Newest) AS MATERIALIZED (
                    SELECT followed.Id, (
                        SELECT MAX(p."Id") FROM {posts} p WHERE p."AuthorId" = followed.Id AND p."Id" < {sql.Before})
                    FROM followed),
                {Line("sure", $"""
                    SELECT ({Newest(Id, WidePosts, Wide, Id, "1")}) AS Newest
                    FROM (
                        SELECT Id FROM writers ORDER BY Newest DESC
                        LIMIT {sql.Take} * 2 * ((SELECT COUNT(*) FROM writers) >= {sql.Take})) s
                    WHERE {isWanted("s.Id")}
                    """)},
                people(Id) AS MATERIALIZED (
                    SELECT Id FROM writers WHERE Newest >= (SELECT Id FROM sure) AND {isWanted("writers.Id")}),
                """,
            sqlServer: people,
            postgreSql: people);
    }

    // Of followed people: posts for everyone or for followers are visible to the viewer.
    private string Wide => $"""p."AuthorId" = s.Id AND p."Audience" <= 1 AND {sql.IsLive("p")}""";

    // By the covering index, which SQLite does not choose by itself.
    private string WidePosts =>
        $"{Posts}{sql.Dialect.IndexedBy("IX_Posts_AuthorId_Id_ExpiresAt_SharedPostId_IsQuote")}";

    private string Narrow => $"""p."AuthorId" = s.Id AND p."Audience" = 2 AND {sql.IsLive("p")}""";

    /// <summary>
    /// The newest post of each person, down to the last that can be on the page. Posts for friends are only read above
    /// that line, because they need a check of the reverse relationship.
    /// </summary>
    private string Sources(string wide) =>
        $"""
        heads(Id, Newest) AS {sql.Dialect.Once} (
            SELECT s.Id, ({Newest(Id, WidePosts, wide, Id, "1")}) FROM people s),
        {Line("line", "SELECT Newest FROM heads")},
        near(Id, Newest) AS {sql.Dialect.Once} (
            SELECT s.Id, (SELECT MAX(p."Id") FROM {sql.Posts("Posts")} p
                WHERE p."AuthorId" = s.Id AND p."Audience" = 2 AND p."DeletedAt" IS NULL AND p."Id" < {sql.Before})
            FROM people s),
        friends(Id, Newest) AS {sql.Dialect.Once} (
            SELECT s.Id, ({Newest(Id, Posts, Narrow, Id, "1")}) FROM near s
            WHERE s.Newest > (SELECT Id FROM line)
                AND {sql.Follows("s.Id", sql.Viewer)} AND {sql.Follows(sql.Viewer, "s.Id")}),
        {Line("bottom", $"""
            {sql.Dialect.Choose(
                sqlite: Several(wide),
                sqlServer: AboveLine,
                postgreSql: AboveLine)}
            UNION ALL SELECT Newest FROM friends
            """)},
        page(Id) AS (
        """;

    // If one post per person does not fill the page: as many per person as fill it if everyone has them.
    private string Several(string wide)
    {
        var posts = Newest($"{Id} AS Id", WidePosts, wide, Id, $"{sql.Take} / (SELECT COUNT(Newest) FROM heads) + 1");
        return $"""
            SELECT Newest FROM heads WHERE Newest >= (SELECT Id FROM line) AND (SELECT Id FROM line) > 0 UNION ALL
            {sql.Dialect.ForEach("(SELECT Id FROM heads WHERE Newest IS NOT NULL AND (SELECT Id FROM line) = 0) s", posts)}
            """;
    }

    private string PagesOfPeople(string wide, string circle) =>
        $"""
        {Page("(SELECT h.Id, b.Id AS Bottom FROM bottom b JOIN heads h ON h.Newest >= b.Id) s", WidePosts,
            wide, Id)}
        {Page("(SELECT h.Id, b.Id AS Bottom FROM bottom b JOIN friends h ON h.Newest >= b.Id) s", Posts,
            Narrow, Id)}
        {Page($"""
            (SELECT m."CircleId" AS Id, b.Id AS Bottom FROM {sql.Posts("CircleMembers")} m
                JOIN {sql.Posts("Circles")} c ON c."Id" = m."CircleId"
                JOIN people who ON who.Id = c."OwnerId" CROSS JOIN bottom b WHERE m."UserId" = {sql.Viewer}) s
            """,
            Posts,
            $"p.\"CircleId\" = s.Id AND {circle}",
            Id)}
        """;

    private string Start => sql.Dialect.Choose(
        sqlite: "WITH",
        sqlServer: """
            DECLARE @viewer bigint = JSON_VALUE(@rows, '$[0][0]'), @before bigint = JSON_VALUE(@rows, '$[0][1]'),
                @take int = JSON_VALUE(@rows, '$[0][2]'), @now bigint = JSON_VALUE(@rows, '$[0][3]'),
                @circle bigint = JSON_VALUE(@rows, '$[0][4]');
            WITH
            """);

    /// <param name="belongs">Whether a post that the viewer sees is in this feed.</param>
    /// <param name="people">
    /// The people whose posts are in it, besides the viewer; null for those whom the viewer follows.
    /// </param>
    private string End(Func<string, string> belongs, string? people = null)
    {
        people ??= $"""SELECT w."ToId" AS Id FROM {sql.Edges} w WHERE w."FromId" = {sql.Viewer} AND w."Follow" = 2""";
        var isShown = $"{sql.Shows("p")} AND NOT {IsRepeated(belongs, people)}";
        return $"""
            )
            SELECT p."Id", p."SharedPostId", {PostRuleSql.Points("p")}, p."CreatedAt",
                {sql.Dialect.Bit(isShown)}
            FROM (
                SELECT DISTINCT {sql.Dialect.Top(sql.Take)} Id FROM page {Last("Id", sql.Take)}) x
            JOIN {sql.Posts("Posts")} p ON p."Id" = x.Id ORDER BY p."Id" DESC
            """;
    }

    /// <summary>
    /// It is a plain share of a post that is in the feed already, directly or by an earlier share. The earliest stays,
    /// so that later shares move nothing between pages. Very many shares of a post are looked up by the people of the
    /// feed.
    /// </summary>
    private string IsRepeated(Func<string, string> belongs, string people)
    {
        var earlier = $"""
            s."SharedPostId" = q."Id" AND {sql.Dialect.IsNotSet("s.\"IsQuote\"")} AND s."Id" < p."Id" AND {sql.Seen("s")} AND {belongs("s")}
            """;
        var posts = sql.Posts("Posts");
        return $"""
            ({sql.Dialect.IsNotSet("p.\"IsQuote\"")} AND EXISTS (
                SELECT 1 FROM {posts} q WHERE q."Id" = p."SharedPostId" AND {sql.Seen("q")} AND (
                    ({belongs("q")} AND {sql.Shows("q")})
                    OR (q."Shares" <= {FewShares} AND EXISTS (SELECT 1 FROM {posts} s WHERE {earlier}))
                    OR (q."Shares" > {FewShares} AND EXISTS (
                        SELECT 1 FROM ({people}) u {sql.Dialect.OrderedJoin} {posts} s ON s."AuthorId" = u.Id
                        WHERE {earlier}))
                    OR (q."Shares" > {FewShares} AND EXISTS (
                        SELECT 1 FROM {posts} s WHERE s."AuthorId" = {sql.Viewer} AND {earlier})))))
            """;
    }

    // The viewer, followed people as far as the dial admits their posts, and followed tags.
    private string IsHome(string post) =>
        $"""
        ({post}."AuthorId" = {sql.Viewer}
            OR ({sql.Follows(sql.Viewer, $"{post}.\"AuthorId\"")} AND NOT EXISTS (
                SELECT 1 FROM {sql.Posts("Dials")} d WHERE d."UserId" = {sql.Viewer} AND d."AboutId" = {post}."AuthorId"
                    AND (d."Mode" <> 1 OR {sql.RankOfDay(post, IdGenerator.PerDay)} >= d."Best")))
            OR EXISTS (SELECT 1 FROM {sql.Posts("PostTags")} t
                JOIN {sql.Posts("TagFollows")} f ON f."UserId" = {sql.Viewer} AND f."Tag" = t."Tag"
                WHERE t."PostId" = {post}."Id"))
        """;

    // The last post of a full page; 0 if there are not enough to fill one. No post is the newest of two sources.
    private string Line(string name, string newest) =>
        $"""
        {name}(Id) AS {sql.Dialect.Once} (
            SELECT CASE WHEN COUNT(*) = {sql.Take} THEN MIN(Newest) ELSE 0 END FROM (
                SELECT {sql.Dialect.Top(sql.Take)} Newest FROM ({newest}) h
                WHERE Newest IS NOT NULL {Last("Newest", sql.Take)}) l)
        """;

    /// <summary>The newest posts of each source that can be on the page.</summary>
    private string Page(string source, string from, string where, string id)
    {
        var posts = Newest($"{id} AS Id", from, $"{where} AND {id} >= s.Bottom", id, sql.Take);
        return $"UNION ALL {sql.Dialect.ForEach(source, posts)}";
    }

    private string Newest(string what, string from, string where, string id, string most) =>
        $"""
        SELECT {sql.Dialect.Top(most)} {what} FROM {from}
        WHERE {where} AND {id} < {sql.Before} {Last(id, most)}
        """;

    private string Last(string id, string most) => $"ORDER BY {id} DESC{sql.Dialect.Limit(most)}";

    private string NotMuted(string person) =>
        $"""
        {person} NOT IN (
            SELECT x."ToId" FROM {sql.Edges} x WHERE x."FromId" = {sql.Viewer} AND x."MuteId" IS NOT NULL)
        """;
}
