using Hubbub.Application.Media.Contracts;
using Hubbub.Application.Posts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using Hubbub.Infrastructure.Persistence.Statements;

namespace Hubbub.Infrastructure.Posts;

/// <summary>Posts as a viewer sees them, and whether someone sees a given post or comment now.</summary>
internal sealed partial class PostsStatements
{
    /// <summary>The given posts that the viewer may see. Columns: viewer, posts as a JSON array, now.</summary>
    public static readonly DialectStatement VisiblePosts = new(
        Sqlite: VisibleText(PostRuleSql.Sqlite.For("$0", "$2"), "json_each($1) j", "j.value"),
        SqlServer: $"""
        DECLARE @viewer bigint = JSON_VALUE(@rows, '$[0][0]'), @posts nvarchar(max), @now bigint = JSON_VALUE(@rows, '$[0][2]');
        SELECT @posts = Posts FROM OPENJSON(@rows) WITH (Posts nvarchar(max) '$[1]');
        {VisibleText(PostRuleSql.SqlServer, "OPENJSON(@posts) WITH (Id bigint '$') AS j", "j.Id")}
        """,
        PostgreSql: VisibleText(
            PostRuleSql.PostgreSql.For("$0", "$2"),
            "json_array_elements_text(CAST($1 AS json)) AS j(value)",
            "CAST(j.value AS bigint)"));

    /// <summary>The pairs whose viewer sees the post. Columns: post, viewer, now.</summary>
    public static readonly DialectStatement SeenPosts = new(
        Sqlite: SeenPostText(PostRuleSql.Sqlite.For("$1", "$2"), "$0", string.Empty),
        SqlServer: SeenPostText(
            PostRuleSql.SqlServer.For("k.Viewer", "k.Now"),
            "k.Post",
            "OPENJSON(@rows) WITH (Post bigint '$[0]', Viewer bigint '$[1]', Now bigint '$[2]') AS k CROSS JOIN "),
        PostgreSql: SeenPostText(PostRuleSql.PostgreSql.For("$1", "$2"), "$0", string.Empty));

    /// <summary>
    /// Returns the pair if the comment is visible and not a tombstone. Columns: post, viewer, now, comment.
    /// </summary>
    public static readonly DialectStatement SeenComment = new(
        Sqlite: SeenCommentText(PostRuleSql.Sqlite.For("$1", "$2"), "$0", "$3", string.Empty),
        SqlServer: SeenCommentText(
            PostRuleSql.SqlServer.For("k.Viewer", "k.Now"),
            "k.Post",
            "k.Comment",
            "OPENJSON(@rows) WITH (Post bigint '$[0]', Viewer bigint '$[1]', Now bigint '$[2]', Comment bigint '$[3]') "
                + "AS k CROSS JOIN "),
        PostgreSql: SeenCommentText(PostRuleSql.PostgreSql.For("$1", "$2"), "$0", "$3", string.Empty));

    public async Task<IReadOnlyList<VisiblePost>> VisibleAsync(
        IReadOnlyCollection<PostId> posts, UserId viewer, DateTimeOffset now, CancellationToken ct) =>
        await VisiblePosts.QueryAsync(
            db,
            [[viewer.Value, $"[{string.Join(',', posts.Select(p => p.Value))}]", now.ToUnixTimeMilliseconds()]],
            row => ReadVisible(row, viewer),
            ct);

    public async Task<IReadOnlyList<(PostId Post, UserId Viewer)>> SeenAsync(
        IReadOnlyCollection<(PostId Post, UserId Viewer)> pairs, DateTimeOffset now, CancellationToken ct) =>
        await SeenPosts.QueryAsync(
            db,
            [.. pairs.Select(p => new object?[] { p.Post.Value, p.Viewer.Value, now.ToUnixTimeMilliseconds() })],
            row => (new PostId(row.Int64(0)), new UserId(row.Int64(1))),
            ct);

    public async Task<bool> SeesAsync(
        UserId viewer, PostId post, CommentId comment, DateTimeOffset now, CancellationToken ct) =>
        (await SeenComment.QueryAsync(
            db,
            [[post.Value, viewer.Value, now.ToUnixTimeMilliseconds(), comment.Value]],
            row => row.Int64(0),
            ct)).Count > 0;

    private static VisiblePost ReadVisible(SqlRow row, UserId viewer)
    {
        var author = new UserId(row.Int64(1));
        var text = row.Text(5);
        return new(
            new(
                new(row.Int64(0)),
                // The post is visible, so its author is available, or is the viewer.
                new(
                    author,
                    row.Text(2),
                    row.Text(3),
                    IsAvailable: true,
                    PictureUrls.OfAvatar(NumberOf(4) is { } image ? new(image) : null)),
                text,
                (Audience)row.Int32(6),
                author == viewer && NumberOf(7) is { } circle ? new(circle) : null,
                (CommentPolicy)row.Int32(8),
                TextOf(9),
                TextOf(10),
                TextOf(11),
                PostText.TagsOf(text),
                NumberOf(12) is { } shared ? new(shared) : null,
                SharedPost: null,
                row.Bool(13),
                TimeOf(14),
                row.Time(15),
                TimeOf(16),
                IsPinned: !row.IsNull(17),
                new(
                    row.Int32(18),
                    row.Int32(19),
                    row.Int32(20),
                    new(row.Int32(21), row.Int32(22), row.Int32(23), row.Int32(24), row.Int32(25), row.Int32(26))),
                new(
                    row.Int32(29) == 1,
                    row.IsNull(30) ? null : (ReactionKind)row.Int32(30),
                    row.IsNull(31) ? null : new(NumberOf(32) is { } folder ? new(folder) : null)),
                Poll: null),
            HasPoll: row.Bool(27),
            HasMedia: row.Bool(28));

        long? NumberOf(int column) => row.IsNull(column) ? null : row.Int64(column);

        string? TextOf(int column) => row.IsNull(column) ? null : row.Text(column);

        DateTimeOffset? TimeOf(int column) => row.IsNull(column) ? null : row.Time(column);
    }

    // Comment policies: 0 everyone, 1 followers, 2 mentioned. A reaction without a comment is to the post.
    private static string VisibleText(PostRuleSql sql, string posts, string post) =>
        $"""
        SELECT p."Id", p."AuthorId", a."Username", a."DisplayName", a."AvatarId", p."Text", p."Audience", p."CircleId",
            p."CommentPolicy", p."Mood", p."Location", p."Link", p."SharedPostId", p."IsQuote", p."ExpiresAt", p."CreatedAt",
            p."EditedAt", p."PinId", p."Comments", p."Shares", p."Views", p."Likes", p."Loves", p."Hahas", p."Wows", p."Sads",
            p."Angries", p."HasPoll", p."HasMedia",
            CASE WHEN p."AuthorId" = {sql.Viewer} OR p."CommentPolicy" = 0 OR (p."CommentPolicy" = 1 AND x."Follow" = 2)
                OR (p."CommentPolicy" = 2 AND EXISTS (SELECT 1 FROM {sql.Posts("PostMentions")} m
                    WHERE m."PostId" = p."Id" AND m."UserId" = {sql.Viewer})) THEN 1 ELSE 0 END,
            r."Kind", s."PostId", s."FolderId"
        FROM {posts} CROSS JOIN {sql.Posts("Posts")} p CROSS JOIN {sql.Profiles} a
            {sql.RelationsWithAuthor}
            LEFT JOIN {sql.Posts("Reactions")} r
                ON r."PersonId" = {sql.Viewer} AND r."PostId" = p."Id" AND r."CommentId" = 0
            LEFT JOIN {sql.Posts("SavedPosts")} s ON s."OwnerId" = {sql.Viewer} AND s."PostId" = p."Id"
        WHERE p."Id" = {post} AND a."UserId" = p."AuthorId" AND {sql.VisibleJoined("p")}
        """;

    private static string SeenPostText(PostRuleSql sql, string post, string keys) =>
        $"""
        SELECT p."Id", v."UserId"
        FROM {keys}{sql.Posts("Posts")} p CROSS JOIN {sql.Profiles} v
        WHERE p."Id" = {post} AND v."UserId" = {sql.Viewer} AND {sql.Visible("p")}
        """;

    private static string SeenCommentText(PostRuleSql sql, string post, string comment, string keys) =>
        $"""
        SELECT p."Id", a."UserId"
        FROM {keys}{sql.Posts("Comments")} c CROSS JOIN {sql.Posts("Posts")} p CROSS JOIN {sql.Profiles} a
        WHERE c."Id" = {comment} AND c."PostId" = {post} AND c."DeletedAt" IS NULL
            AND a."UserId" = c."AuthorId" AND a."Availability" = 0 AND {sql.IsUnblocked("c.\"AuthorId\"")}
            AND p."Id" = c."PostId" AND {sql.Visible("p")}
        """;
}
