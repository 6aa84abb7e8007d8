using Hubbub.Application.Posts;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;

namespace Hubbub.Infrastructure.Posts;

/// <summary>What effects ask of posts and comments that are there, each by its id. They check nothing.</summary>
internal static class PostBasicsSql
{
    /// <summary>Columns: post.</summary>
    public static readonly DualStatement Post = new(
        """
        SELECT p."Id", p."AuthorId", CASE WHEN p."IsQuote" = 0 THEN p."SharedPostId" END, s."AuthorId",
            p."Comments", p."Shares", p."Views", p."Likes", p."Loves", p."Hahas", p."Wows", p."Sads", p."Angries"
        FROM "Posts" AS p LEFT JOIN "Posts" AS s ON s."Id" = p."SharedPostId" AND p."IsQuote" = 0
        WHERE p."Id" = $0 AND p."DeletedAt" IS NULL
        """,
        """
        SELECT p.[Id], p.[AuthorId], CASE WHEN p.[IsQuote] = 0 THEN p.[SharedPostId] END, s.[AuthorId],
            p.[Comments], p.[Shares], p.[Views], p.[Likes], p.[Loves], p.[Hahas], p.[Wows], p.[Sads], p.[Angries]
        FROM OPENJSON(@rows) WITH (Id bigint '$[0]') AS k
        JOIN [posts].[Posts] AS p ON p.[Id] = k.Id
        LEFT JOIN [posts].[Posts] AS s ON s.[Id] = p.[SharedPostId] AND p.[IsQuote] = 0
        WHERE p.[DeletedAt] IS NULL
        """);

    /// <summary>Columns: comment.</summary>
    public static readonly DualStatement CommentAuthor = new(
        """
        SELECT "Id", "AuthorId" FROM "Comments" WHERE "Id" = $0 AND "DeletedAt" IS NULL
        """,
        """
        SELECT c.[Id], c.[AuthorId]
        FROM OPENJSON(@rows) WITH (Id bigint '$[0]') AS k JOIN [posts].[Comments] AS c ON c.[Id] = k.Id
        WHERE c.[DeletedAt] IS NULL
        """);

    public static PostBasics Read(SqlRow row) => new(
        new(row.Int64(0)),
        new(row.Int64(1)),
        row.IsNull(2) ? null : new(row.Int64(2)),
        row.IsNull(3) ? null : new(row.Int64(3)),
        new(
            row.Int32(4),
            row.Int32(5),
            row.Int32(6),
            new(row.Int32(7), row.Int32(8), row.Int32(9), row.Int32(10), row.Int32(11), row.Int32(12))));

    public static KeyValuePair<CommentId, UserId> ReadAuthor(SqlRow row) => new(new(row.Int64(0)), new(row.Int64(1)));
}
