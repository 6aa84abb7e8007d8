using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Hubbub.Infrastructure.Sync;

/// <summary>The statements of <see cref="LifelineWriter"/> in both dialects, side by side.</summary>
/// <param name="TakeTurn">
/// Makes other nodes' relays wait until this transaction ends; null where there is one writer anyway.
/// </param>
/// <param name="TakeSeqs">
/// {0}: JSON [[userId, count], …], ascending. Raises each person's head by their count and returns it. The head's row
/// lock, held until the commit, is what keeps seqs without holes and in commit order.
/// </param>
/// <param name="InsertEvents">{0}: JSON [[userId, seq, type, payload], …], payload an object; {1}: time. A row each.</param>
internal sealed record LifelineSql(string? TakeTurn, string TakeSeqs, string InsertEvents)
{
    private static readonly LifelineSql Sqlite = new(
        null,
        """
        INSERT INTO "LifelineHeads" ("UserId", "Head", "Floor")
        SELECT c.value ->> 0, c.value ->> 1, 0 FROM json_each({0}) AS c WHERE true
        ON CONFLICT ("UserId") DO UPDATE SET "Head" = "Head" + excluded."Head"
        RETURNING "UserId", "Head"
        """,
        """
        INSERT INTO "UserEvents" ("UserId", "Seq", "Type", "Payload", "At")
        SELECT r.value ->> 0, r.value ->> 1, r.value ->> 2, r.value -> 3, {1} FROM json_each({0}) AS r
        """);

    private static readonly LifelineSql SqlServer = new(
        "EXEC sp_getapplock @Resource = 'hubbub.relay', @LockMode = 'Exclusive', @LockOwner = 'Transaction'",
        """
        MERGE [sync].[LifelineHeads] WITH (HOLDLOCK) AS h
        USING (
            SELECT TOP (2147483647) UserId, Taken
            FROM OPENJSON({0}) WITH (UserId bigint '$[0]', Taken bigint '$[1]')
            ORDER BY UserId
        ) AS c ON h.[UserId] = c.UserId
        WHEN MATCHED THEN UPDATE SET [Head] = h.[Head] + c.Taken
        WHEN NOT MATCHED THEN INSERT ([UserId], [Head], [Floor]) VALUES (c.UserId, c.Taken, 0)
        OUTPUT inserted.[UserId], inserted.[Head];
        """,
        """
        INSERT INTO [sync].[UserEvents] ([UserId], [Seq], [Type], [Payload], [At])
        SELECT r.UserId, r.Seq, r.Type, r.Payload, {1}
        FROM OPENJSON({0}) WITH (
            UserId bigint '$[0]', Seq bigint '$[1]', Type nvarchar(64) '$[2]', Payload nvarchar(max) '$[3]' AS JSON) AS r
        """);

    public static LifelineSql For(DatabaseFacade database) => database.IsSqlite() ? Sqlite : SqlServer;
}
