using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using Hubbub.Infrastructure.Persistence.Statements;

namespace Hubbub.Infrastructure.Posts;

/// <summary>
/// Reactions by their key, and their counts on posts and comments. The key's columns: person, post, comment.
/// </summary>
internal sealed partial class PostsStatements
{
    public static readonly DialectStatement Reactions = new(
        Sqlite: """
        SELECT "PersonId", "PostId", "CommentId", "Kind", "Order", "At" FROM "Reactions"
        WHERE "PersonId" = $0 AND "PostId" = $1 AND "CommentId" = $2
        """,
        SqlServer: """
        SELECT r.[PersonId], r.[PostId], r.[CommentId], r.[Kind], r.[Order], r.[At]
        FROM OPENJSON(@rows) WITH (PersonId bigint '$[0]', PostId bigint '$[1]', CommentId bigint '$[2]') AS k
        JOIN [posts].[Reactions] AS r ON r.[PersonId] = k.PersonId AND r.[PostId] = k.PostId AND r.[CommentId] = k.CommentId
        """);

    /// <summary>Columns after the key: kind, order, at.</summary>
    public static readonly DialectStatement InsertReaction = new(
        Sqlite: """
        INSERT INTO "Reactions" ("PersonId", "PostId", "CommentId", "Kind", "Order", "At") VALUES ($0, $1, $2, $3, $4, $5)
        """,
        SqlServer: """
        INSERT INTO [posts].[Reactions] ([PersonId], [PostId], [CommentId], [Kind], [Order], [At])
        SELECT r.PersonId, r.PostId, r.CommentId, r.Kind, r.[Order], r.At
        FROM OPENJSON(@rows) WITH (
            PersonId bigint '$[0]', PostId bigint '$[1]', CommentId bigint '$[2]', Kind int '$[3]', [Order] bigint '$[4]',
            At bigint '$[5]') AS r
        """);

    /// <summary>
    /// Columns after the key: kind, order, at, and the kind when read, which is the concurrency token.
    /// </summary>
    public static readonly DialectStatement UpdateReaction = new(
        Sqlite: """
        UPDATE "Reactions" SET "Kind" = $3, "At" = $5
        WHERE "PersonId" = $0 AND "PostId" = $1 AND "CommentId" = $2 AND "Kind" = $6
        """,
        SqlServer: """
        UPDATE t SET [Kind] = r.Kind, [At] = r.At
        FROM [posts].[Reactions] AS t
        JOIN OPENJSON(@rows) WITH (
            PersonId bigint '$[0]', PostId bigint '$[1]', CommentId bigint '$[2]', Kind int '$[3]', At bigint '$[5]',
            ReadKind int '$[6]') AS r
            ON t.[PersonId] = r.PersonId AND t.[PostId] = r.PostId AND t.[CommentId] = r.CommentId AND t.[Kind] = r.ReadKind
        """);

    /// <summary>Columns after the key: the kind when read.</summary>
    public static readonly DialectStatement DeleteReaction = new(
        Sqlite: """
        DELETE FROM "Reactions" WHERE "PersonId" = $0 AND "PostId" = $1 AND "CommentId" = $2 AND "Kind" = $3
        """,
        SqlServer: """
        DELETE t FROM [posts].[Reactions] AS t
        JOIN OPENJSON(@rows) WITH (
            PersonId bigint '$[0]', PostId bigint '$[1]', CommentId bigint '$[2]', ReadKind int '$[3]') AS r
            ON t.[PersonId] = r.PersonId AND t.[PostId] = r.PostId AND t.[CommentId] = r.CommentId AND t.[Kind] = r.ReadKind
        """);

    /// <summary>
    /// Adds to the values of the locked row, unless it is deleted, and returns the new ones. Columns: post, and how
    /// many more of each kind.
    /// </summary>
    public static readonly DialectStatement AddToPost = AddTo("Posts");

    /// <summary>The same for a comment.</summary>
    public static readonly DialectStatement AddToComment = AddTo("Comments");

    public async Task<IReadOnlyList<Reaction>> ReactionsAsync(
        IReadOnlyCollection<(UserId Person, PostId Post, CommentId Comment)> keys, CancellationToken ct) =>
        await Reactions.QueryAsync(
            db,
            [.. keys.Select(k => new object?[] { k.Person.Value, k.Post.Value, k.Comment.Value })],
            row => Reaction.Stored(
                new(row.Int64(0)),
                new(row.Int64(1)),
                new(row.Int64(2)),
                (ReactionKind)row.Int32(3),
                row.Int64(4),
                row.Time(5)),
            ct);

    public async Task StoreAsync(Reaction reaction, ReactionKind? was, CancellationToken ct)
    {
        object?[] row =
        [
            reaction.PersonId.Value, reaction.PostId.Value, reaction.CommentId.Value, (int)reaction.Kind,
            reaction.Order,
            reaction.At.ToUnixTimeMilliseconds(),
        ];
        await (was is { } read
            ? UpdateReaction.WriteAllAsync(db, [[.. row, (int)read]], ct)
            : InsertReaction.WriteAllAsync(db, [row], ct));
        db.TakeEventsOf(reaction);
    }

    public async Task DeleteAsync(Reaction reaction, CancellationToken ct)
    {
        await DeleteReaction.WriteAllAsync(
            db,
            [[reaction.PersonId.Value, reaction.PostId.Value, reaction.CommentId.Value, (int)reaction.Kind]],
            ct);
        db.TakeEventsOf(reaction);
    }

    public async Task<ReactionCounts?> CountAsync(
        PostId post, CommentId? comment, ReactionCounts change, CancellationToken ct)
    {
        var (statement, target) = comment is { } id ? (AddToComment, id.Value) : (AddToPost, post.Value);
        var counts = await statement.QueryAsync(
            db,
            [[target, change.Like, change.Love, change.Haha, change.Wow, change.Sad, change.Angry]],
            row => new ReactionCounts(
                row.Int32(0), row.Int32(1), row.Int32(2), row.Int32(3), row.Int32(4), row.Int32(5)),
            ct);
        db.ForgetReads();
        return counts.SingleOrDefault();
    }

    private static DialectStatement AddTo(string table) => new(
        Sqlite: $"""
        UPDATE "{table}" SET "Likes" = "Likes" + $1, "Loves" = "Loves" + $2, "Hahas" = "Hahas" + $3,
            "Wows" = "Wows" + $4, "Sads" = "Sads" + $5, "Angries" = "Angries" + $6
        WHERE "Id" = $0 AND "DeletedAt" IS NULL
        RETURNING "Likes", "Loves", "Hahas", "Wows", "Sads", "Angries"
        """,
        SqlServer: $"""
        UPDATE t SET [Likes] = t.[Likes] + r.Likes, [Loves] = t.[Loves] + r.Loves, [Hahas] = t.[Hahas] + r.Hahas,
            [Wows] = t.[Wows] + r.Wows, [Sads] = t.[Sads] + r.Sads, [Angries] = t.[Angries] + r.Angries
        OUTPUT inserted.[Likes], inserted.[Loves], inserted.[Hahas], inserted.[Wows], inserted.[Sads], inserted.[Angries]
        FROM [posts].[{table}] AS t
        JOIN OPENJSON(@rows) WITH (
            Id bigint '$[0]', Likes int '$[1]', Loves int '$[2]', Hahas int '$[3]',
            Wows int '$[4]', Sads int '$[5]', Angries int '$[6]') AS r
            ON t.[Id] = r.Id
        WHERE t.[DeletedAt] IS NULL
        """);
}
