using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Hubbub.Infrastructure.Sync;

/// <summary>The statements of <see cref="LifelineWriter"/> in both dialects, side by side.</summary>
/// <param name="TakeSeqs">
/// {0}: JSON [[userId, count], …], ascending. Raises each person's head by their count and returns it. The head's row
/// lock, held until the commit, is what keeps seqs without holes and in commit order.
/// </param>
/// <param name="InsertEvents">
/// {0}: JSON [[userId, seq, index], …]; {1}: JSON [[type, payload], …]; {2}: the time. Inserts one row per entry.
/// </param>
internal sealed record LifelineSql(string TakeSeqs, string InsertEvents)
{
    private static readonly LifelineSql Sqlite = new(
        """
        INSERT INTO "LifelineHeads" ("UserId", "Head", "Floor")
        SELECT c.value ->> 0, c.value ->> 1, 0 FROM json_each({0}) AS c WHERE true
        ON CONFLICT ("UserId") DO UPDATE SET "Head" = "Head" + excluded."Head"
        RETURNING "UserId", "Head",
            (SELECT c.value ->> 1 FROM json_each({0}) AS c WHERE c.value ->> 0 = "UserId") AS "Taken"
        """,
        """
        INSERT INTO "UserEvents" ("UserId", "Seq", "Type", "Payload", "At")
        SELECT r.value ->> 0, r.value ->> 1, e.value ->> 0, e.value ->> 1, {2}
        FROM json_each({0}) AS r
        JOIN json_each({1}) AS e ON e.key = r.value ->> 2
        """);

    private static readonly LifelineSql SqlServer = new(
        """
        MERGE [sync].[LifelineHeads] WITH (HOLDLOCK) AS h
        USING (
            SELECT TOP (2147483647) UserId, Taken
            FROM OPENJSON({0}) WITH (UserId bigint '$[0]', Taken bigint '$[1]')
            ORDER BY UserId
        ) AS c ON h.[UserId] = c.UserId
        WHEN MATCHED THEN UPDATE SET [Head] = h.[Head] + c.Taken
        WHEN NOT MATCHED THEN INSERT ([UserId], [Head], [Floor]) VALUES (c.UserId, c.Taken, 0)
        OUTPUT inserted.[UserId], inserted.[Head], c.Taken;
        """,
        """
        INSERT INTO [sync].[UserEvents] ([UserId], [Seq], [Type], [Payload], [At])
        SELECT r.UserId, r.Seq, JSON_VALUE(e.[value], '$[0]'), p.Payload, {2}
        FROM OPENJSON({0}) WITH (UserId bigint '$[0]', Seq bigint '$[1]', EventIndex int '$[2]') AS r
        JOIN OPENJSON({1}) AS e ON CAST(e.[key] AS int) = r.EventIndex
        CROSS APPLY OPENJSON(e.[value]) WITH (Payload nvarchar(max) '$[1]') AS p
        """);

    public static LifelineSql For(DatabaseFacade database) => database.IsSqlite() ? Sqlite : SqlServer;
}
