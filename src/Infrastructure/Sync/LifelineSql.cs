using Hubbub.Infrastructure.Persistence;
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
internal sealed record LifelineSql(string? TakeTurn, string TakeSeqs)
{
    /// <summary>Appends events. Columns: userId, seq, type, payload, at.</summary>
    public static readonly RowsSql InsertEvents = new(
        """
        INSERT INTO "UserEvents" ("UserId", "Seq", "Type", "Payload", "At") VALUES ($0, $1, $2, $3, $4)
        """,
        """
        INSERT INTO [sync].[UserEvents] ([UserId], [Seq], [Type], [Payload], [At])
        SELECT r.UserId, r.Seq, r.Type, r.Payload, r.At
        FROM OPENJSON(@rows) WITH (
            UserId bigint '$[0]', Seq bigint '$[1]', Type nvarchar(64) '$[2]', Payload nvarchar(max) '$[3]', At bigint '$[4]') AS r
        """);

    private static readonly LifelineSql Sqlite = new(
        null,
        """
        INSERT INTO "LifelineHeads" ("UserId", "Head", "Floor")
        SELECT c.value ->> 0, c.value ->> 1, 0 FROM json_each({0}) AS c WHERE true
        ON CONFLICT ("UserId") DO UPDATE SET "Head" = "Head" + excluded."Head"
        RETURNING "UserId", "Head"
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
        """);

    public static LifelineSql For(DatabaseFacade database) => database.IsSqlite() ? Sqlite : SqlServer;
}
