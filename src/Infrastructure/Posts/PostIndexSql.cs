using Hubbub.Infrastructure.Persistence;

namespace Hubbub.Infrastructure.Posts;

/// <summary>Writes the words of posts. Columns: post, words parted by spaces.</summary>
internal static class PostIndexSql
{
    public static readonly DualStatement Delete = new(
        """
        DELETE FROM "PostIndex" WHERE rowid = $0
        """,
        """
        DELETE w FROM [posts].[PostWords] AS w
        JOIN OPENJSON(@rows) WITH (PostId bigint '$[0]') AS r ON r.PostId = w.[PostId]
        """);

    public static readonly DualStatement Insert = new(
        """
        INSERT INTO "PostIndex" (rowid, Words) VALUES ($0, $1)
        """,
        """
        INSERT INTO [posts].[PostWords] ([Word], [PostId], [Times])
        SELECT s.[value] COLLATE Latin1_General_100_BIN2, r.PostId, COUNT(*)
        FROM OPENJSON(@rows) WITH (PostId bigint '$[0]', Words nvarchar(max) '$[1]') AS r
        CROSS APPLY STRING_SPLIT(r.Words, N' ') AS s
        GROUP BY s.[value] COLLATE Latin1_General_100_BIN2, r.PostId
        """);
}
