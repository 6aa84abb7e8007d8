using Hubbub.Application.Posts;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence.Statements;

namespace Hubbub.Infrastructure.Posts;

/// <summary>What effects need of existing posts and comments, by id. Checks no permissions.</summary>
internal sealed partial class PostsStatements
{
    /// <summary>Columns: post.</summary>
    public static readonly DialectStatement Basics = new(
        Sqlite: """
        SELECT p."Id", p."AuthorId", CASE WHEN NOT p."IsQuote" THEN p."SharedPostId" END, s."AuthorId",
            p."Comments", p."Shares", p."Views", p."Likes", p."Loves", p."Hahas", p."Wows", p."Sads", p."Angries"
        FROM "Posts" AS p LEFT JOIN "Posts" AS s ON s."Id" = p."SharedPostId" AND NOT p."IsQuote"
        WHERE p."Id" = $0 AND p."DeletedAt" IS NULL
        """,
        SqlServer: """
        SELECT p.[Id], p.[AuthorId], CASE WHEN p.[IsQuote] = 0 THEN p.[SharedPostId] END, s.[AuthorId],
            p.[Comments], p.[Shares], p.[Views], p.[Likes], p.[Loves], p.[Hahas], p.[Wows], p.[Sads], p.[Angries]
        FROM OPENJSON(@rows) WITH (Id bigint '$[0]') AS k
        JOIN [posts].[Posts] AS p ON p.[Id] = k.Id
        LEFT JOIN [posts].[Posts] AS s ON s.[Id] = p.[SharedPostId] AND p.[IsQuote] = 0
        WHERE p.[DeletedAt] IS NULL
        """);

    /// <summary>Columns: comment.</summary>
    public static readonly DialectStatement CommentAuthors = new(
        Sqlite: """
        SELECT "Id", "AuthorId" FROM "Comments" WHERE "Id" = $0 AND "DeletedAt" IS NULL
        """,
        SqlServer: """
        SELECT c.[Id], c.[AuthorId]
        FROM OPENJSON(@rows) WITH (Id bigint '$[0]') AS k JOIN [posts].[Comments] AS c ON c.[Id] = k.Id
        WHERE c.[DeletedAt] IS NULL
        """);

    public async Task<IReadOnlyList<PostBasics>> PostBasicsAsync(
        IReadOnlyCollection<PostId> posts, CancellationToken ct) =>
        await Basics.QueryOnceAsync(db, posts, p => [p.Value], ReadBasics, found => found.Id, ct);

    public async Task<IReadOnlyDictionary<CommentId, UserId>> CommentAuthorsAsync(
        IReadOnlyCollection<CommentId> comments, CancellationToken ct) =>
        (await CommentAuthors.QueryAsync(
            db,
            DialectStatement.RowsOf(comments),
            row => KeyValuePair.Create(new CommentId(row.Int64(0)), new UserId(row.Int64(1))),
            ct)).ToDictionary();

    private static PostBasics ReadBasics(SqlRow row) => new(
        new(row.Int64(0)),
        new(row.Int64(1)),
        row.IsNull(2) ? null : new(row.Int64(2)),
        row.IsNull(3) ? null : new(row.Int64(3)),
        new(
            row.Int32(4),
            row.Int32(5),
            row.Int32(6),
            new(row.Int32(7), row.Int32(8), row.Int32(9), row.Int32(10), row.Int32(11), row.Int32(12))));
}
