using Hubbub.Infrastructure.Persistence;

namespace Hubbub.Infrastructure.Sync;

/// <summary>The statements of <see cref="UserEventAppender"/> in both dialects, side by side.</summary>
internal static class UserEventSql
{
    /// <summary>
    /// Raises heads and returns them. Columns: userId, count, which may be 0; in ascending order of ids. The head's row
    /// lock, held until the commit, is what keeps seqs without holes and in commit order. On SQL Server it is the snapshot of
    /// the transaction that makes two of these safe, and no hint: a head that was raised since ends the later one, and so
    /// does one that both would insert.
    /// </summary>
    public static readonly DualStatement TakeSeqs = new(
        """
        INSERT INTO "UserEventHeads" ("UserId", "Head", "Floor") VALUES ($0, $1, 0)
        ON CONFLICT ("UserId") DO UPDATE SET "Head" = "Head" + excluded."Head"
        RETURNING "UserId", "Head"
        """,
        """
        MERGE [sync].[UserEventHeads] AS h
        USING (
            SELECT TOP (2147483647) UserId, Taken
            FROM OPENJSON(@rows) WITH (UserId bigint '$[0]', Taken bigint '$[1]')
            ORDER BY UserId
        ) AS c ON h.[UserId] = c.UserId
        WHEN MATCHED THEN UPDATE SET [Head] = h.[Head] + c.Taken
        WHEN NOT MATCHED THEN INSERT ([UserId], [Head], [Floor]) VALUES (c.UserId, c.Taken, 0)
        OUTPUT inserted.[UserId], inserted.[Head];
        """);

    /// <summary>Appends events. Columns: userId, seq, type, payload, at.</summary>
    public static readonly DualStatement InsertEvents = new(
        """
        INSERT INTO "UserEvents" ("UserId", "Seq", "Type", "Payload", "At") VALUES ($0, $1, $2, $3, $4)
        """,
        """
        INSERT INTO [sync].[UserEvents] ([UserId], [Seq], [Type], [Payload], [At])
        SELECT r.UserId, r.Seq, r.Type, r.Payload, r.At
        FROM OPENJSON(@rows) WITH (
            UserId bigint '$[0]', Seq bigint '$[1]', Type nvarchar(64) '$[2]', Payload nvarchar(max) '$[3]', At bigint '$[4]') AS r
        """);
}
