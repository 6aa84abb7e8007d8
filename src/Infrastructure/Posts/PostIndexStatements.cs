using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Persistence.Statements;

namespace Hubbub.Infrastructure.Posts;

/// <summary>Writes the words of posts, in the current transaction.</summary>
internal static class PostIndexStatements
{
    /// <summary>Columns: post.</summary>
    public static readonly DialectStatement Delete = new(
        Sqlite: """
        DELETE FROM "PostIndex" WHERE rowid = $0
        """,
        SqlServer: """
        DELETE w FROM [posts].[PostWords] AS w
        JOIN OPENJSON(@rows) WITH (PostId bigint '$[0]') AS r ON r.PostId = w.[PostId]
        """,
        PostgreSql: """
        DELETE FROM "PostWords" WHERE "PostId" = $0
        """);

    /// <summary>Columns: post, words separated by spaces.</summary>
    public static readonly DialectStatement Insert = new(
        Sqlite: """
        INSERT INTO "PostIndex" (rowid, Words) VALUES ($0, $1)
        """,
        SqlServer: """
        INSERT INTO [posts].[PostWords] ([Word], [PostId], [Times])
        SELECT s.[value] COLLATE Latin1_General_100_BIN2, r.PostId, COUNT(*)
        FROM OPENJSON(@rows) WITH (PostId bigint '$[0]', Words nvarchar(max) '$[1]') AS r
        CROSS APPLY STRING_SPLIT(r.Words, N' ') AS s
        GROUP BY s.[value] COLLATE Latin1_General_100_BIN2, r.PostId
        """,
        PostgreSql: """
        INSERT INTO "PostWords" ("Word", "PostId", "Times")
        SELECT w.word, $0, COUNT(*) FROM unnest(string_to_array($1, ' ')) AS w(word) GROUP BY w.word
        """);

    public static Task DeleteAsync(AppDbContext db, IEnumerable<PostId> posts, CancellationToken ct) =>
        Delete.ExecuteAsync(db, DialectStatement.RowsOf(posts), ct);

    public static Task InsertAsync(
        AppDbContext db, IEnumerable<(PostId Post, IReadOnlyList<string> Words)> posts, CancellationToken ct) =>
        Insert.ExecuteAsync(db, [.. posts.Select(p => new object?[] { p.Post.Value, string.Join(' ', p.Words) })], ct);
}
