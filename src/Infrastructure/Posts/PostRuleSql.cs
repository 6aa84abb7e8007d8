using Hubbub.Infrastructure.Persistence.Statements;

namespace Hubbub.Infrastructure.Posts;

/// <summary>
/// The rule of <see cref="Application.Posts.Visibility"/> in SQL, once for each dialect, for handwritten statements. In
/// feeds and searches it decides what is worth reading; what is shown passes it once more when it is read
/// (<see cref="PostsStatements.VisiblePosts"/>).
/// </summary>
internal sealed class PostRuleSql
{
    public static readonly PostRuleSql Sqlite = new(DialectSql.Sqlite, "$0", "$1", "$2", "$3", "$4");

    public static readonly PostRuleSql PostgreSql = new(DialectSql.PostgreSql, "$0", "$1", "$2", "$3", "$4");

    public static readonly PostRuleSql SqlServer = new(
        DialectSql.SqlServer, "@viewer", "@before", "@take", "@now", "@circle");

    private const string NotMuted = "AND x.\"MuteId\" IS NULL";

    private PostRuleSql(DialectSql dialect, string viewer, string before, string take, string now, string circle) =>
        (Dialect, Viewer, Before, Take, Now, Circle) = (dialect, viewer, before, take, now, circle);

    internal DialectSql Dialect { get; }

    internal string Viewer { get; }

    internal string Before { get; }

    internal string Take { get; }

    internal string Now { get; }

    internal string Circle { get; }

    /// <summary>The same rule, for a viewer and a time from elsewhere in the statement.</summary>
    internal PostRuleSql For(string viewer, string now) => new(Dialect, viewer, Before, Take, now, Circle);

    internal string Posts(string table) => Dialect.Table("posts", table);

    internal string Edges => Dialect.Table("graph", "Edges");

    internal string Profiles => Dialect.Table("profiles", "Profiles");

    internal string MediaItems => Dialect.Table("media", "MediaItems");

    /// <summary>Joins the viewer's relationship to an author, the profile a, as x, and the reverse one as y.</summary>
    internal string RelationsWithAuthor =>
        $"""
        LEFT JOIN {Edges} x ON x."FromId" = {Viewer} AND x."ToId" = a."UserId"
            LEFT JOIN {Edges} y ON y."FromId" = a."UserId" AND y."ToId" = {Viewer}
        """;

    /// <summary>Follow = 2 means following.</summary>
    internal string Follows(string from, string to) =>
        $"EXISTS (SELECT 1 FROM {Edges} e WHERE e.\"FromId\" = {from} AND e.\"ToId\" = {to} AND e.\"Follow\" = 2)";

    /// <summary>A file that a post shows. Targets: 0 post. States: 1 ready.</summary>
    internal static string IsFileOf(string file, string post) =>
        $"{file}.\"TargetKind\" = 0 AND {file}.\"TargetId\" = {post} AND {file}.\"State\" = 1";

    /// <summary>It is neither deleted nor expired.</summary>
    internal string IsLive(string post) =>
        $"{post}.\"DeletedAt\" IS NULL AND ({post}.\"ExpiresAt\" IS NULL OR {post}.\"ExpiresAt\" > {Now})";

    /// <summary>The viewer may see it, and has not muted its author.</summary>
    internal string Seen(string post) => VisibleAlone(post, NotMuted);

    /// <summary>
    /// The viewer may see it. A plain share shows only the shared post, so that post's rule applies too. Its own author
    /// always sees it.
    /// </summary>
    internal string Visible(string post) => $"{VisibleAlone(post)} AND {IsSharedSeen(post)}";

    /// <summary>The same, if the author a, x and y are already joined (<see cref="RelationsWithAuthor"/>).</summary>
    internal string VisibleJoined(string post) =>
        $"""
        {IsLive(post)} AND ({post}."AuthorId" = {Viewer} OR ({post}."Audience" <> 4 AND {IsFor(post)}))
            AND {IsSharedSeen(post)}
        """;

    /// <summary>
    /// The post that it shares or quotes, if any, does not hide it. Only a mute hides the viewer's own share.
    /// </summary>
    internal string Shows(string post) =>
        $"""
        ({post}."SharedPostId" IS NULL
            OR ({Dialect.IsNotSet($"{post}.\"IsQuote\"")} AND EXISTS (
                SELECT 1 FROM {Posts("Posts")} o WHERE o."Id" = {post}."SharedPostId" AND {Seen("o")}))
            OR (({Dialect.IsSet($"{post}.\"IsQuote\"")} OR {post}."AuthorId" = {Viewer}) AND NOT EXISTS (
                SELECT 1 FROM {Posts("Posts")} o JOIN {Edges} x ON x."FromId" = {Viewer} AND x."ToId" = o."AuthorId"
                WHERE o."Id" = {post}."SharedPostId" AND x."MuteId" IS NOT NULL)))
        """;

    /// <summary>The person is available to the viewer: not frozen or deleted, nor separated by a block.</summary>
    internal string IsAvailable(string person) =>
        $"{IsActive(person)} AND {IsUnblocked(person)}";

    /// <summary>No block separates the viewer and the person.</summary>
    internal string IsUnblocked(string person) =>
        $"""
        NOT EXISTS (SELECT 1 FROM {Edges} x WHERE x."FromId" = {Viewer} AND x."ToId" = {person} AND x."BlockId" IS NOT NULL)
            AND NOT EXISTS (SELECT 1 FROM {Edges} x WHERE x."FromId" = {person} AND x."ToId" = {Viewer} AND x."BlockId" IS NOT NULL)
        """;

    // By the index of the few who are unavailable.
    internal string IsActive(string person) =>
        $"""
        NOT EXISTS (SELECT 1 FROM {Profiles} a{Dialect.IndexedBy("IX_Profiles_UserId")}
            WHERE a."UserId" = {person} AND a."Availability" <> 0)
        """;

    /// <summary>How many posts by its author on that day, among those that the viewer sees, rank higher.</summary>
    internal string RankOfDay(string post, long idsPerDay) =>
        $"""
        (SELECT COUNT(*) FROM {Posts("Posts")} b WHERE b."AuthorId" = {post}."AuthorId"
            AND b."Id" >= {post}."Id" / {idsPerDay} * {idsPerDay} AND b."Id" < ({post}."Id" / {idsPerDay} + 1) * {idsPerDay}
            AND ({Points("b")} > {Points(post)} OR ({Points("b")} = {Points(post)} AND b."Id" > {post}."Id"))
            AND {Seen("b")} AND {Shows("b")})
        """;

    /// <summary>The number of reactions and comments.</summary>
    internal static string Points(string post) => string.Join(" + ", Counted.Select(column => $"{post}.\"{column}\""));

    private static readonly string[] Counted = ["Comments", "Likes", "Loves", "Hahas", "Wows", "Sads", "Angries"];

    private string IsSharedSeen(string post) =>
        $"""
        ({post}."SharedPostId" IS NULL OR {Dialect.IsSet($"{post}.\"IsQuote\"")} OR {post}."AuthorId" = {Viewer}
            OR EXISTS (SELECT 1 FROM {Posts("Posts")} o WHERE o."Id" = {post}."SharedPostId" AND {VisibleAlone("o")}))
        """;

    // Audiences: 4 private, which needs no check of the author.
    private string VisibleAlone(string post, string further = "") =>
        $"""
        {IsLive(post)} AND ({post}."AuthorId" = {Viewer} OR ({post}."Audience" <> 4 AND EXISTS (
            SELECT 1 FROM {Profiles} a
            {RelationsWithAuthor}
            WHERE a."UserId" = {post}."AuthorId" {further} AND {IsFor(post)})))
        """;

    // Audiences: 0 public, 1 followers, 2 friends, 3 circle.
    private string IsFor(string post) =>
        $"""
        a."Availability" = 0 AND x."BlockId" IS NULL AND y."BlockId" IS NULL
            AND (({post}."Audience" = 0 AND ({Dialect.IsNotSet("a.\"IsPrivate\"")} OR x."Follow" = 2))
                OR ({post}."Audience" = 1 AND x."Follow" = 2)
                OR ({post}."Audience" = 2 AND x."Follow" = 2 AND y."Follow" = 2)
                OR ({post}."Audience" = 3 AND EXISTS (SELECT 1 FROM {Posts("CircleMembers")} m
                    WHERE m."CircleId" = {post}."CircleId" AND m."UserId" = {Viewer})))
        """;
}
