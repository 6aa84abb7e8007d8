using Hubbub.Application.Common.Json;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Persistence.Statements;

namespace Hubbub.Infrastructure.Sync.Events;

/// <summary>Appends to event logs, in the current transaction.</summary>
internal static class UserEventStatements
{
    /// <summary>
    /// Raises heads and returns them. Columns: userId, count, which may be 0; in ascending order of ids. The row lock
    /// on the head, held until the commit, keeps seqs gapless and in commit order. On SQL Server and PostgreSQL
    /// concurrent statements are safe through snapshot isolation, not through hints: the later transaction fails if the
    /// head was raised meanwhile, or if both would insert it.
    /// </summary>
    public static readonly DialectStatement TakeSeqs = new(
        Sqlite: """
        INSERT INTO "UserEventHeads" ("UserId", "Head", "Floor") VALUES ($0, $1, 0)
        ON CONFLICT ("UserId") DO UPDATE SET "Head" = "UserEventHeads"."Head" + excluded."Head"
        RETURNING "UserId", "Head"
        """,
        SqlServer: """
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

    /// <summary>Columns: userId, seq, type, payload, at.</summary>
    public static readonly DialectStatement InsertEvents = new(
        Sqlite: """
        INSERT INTO "UserEvents" ("UserId", "Seq", "Type", "Payload", "At") VALUES ($0, $1, $2, $3, $4)
        """,
        SqlServer: """
        INSERT INTO [sync].[UserEvents] ([UserId], [Seq], [Type], [Payload], [At])
        SELECT r.UserId, r.Seq, r.Type, r.Payload, r.At
        FROM OPENJSON(@rows) WITH (
            UserId bigint '$[0]', Seq bigint '$[1]', Type nvarchar(64) '$[2]', Payload nvarchar(max) '$[3]', At bigint '$[4]') AS r
        """);

    /// <summary>Takes this many seqs per person; returns the new heads.</summary>
    public static Task<List<(long UserId, long Head)>> TakeSeqsAsync(
        AppDbContext db, SortedDictionary<long, int> counts, CancellationToken ct) =>
        TakeSeqs.QueryAsync(
            db,
            [.. counts.Select(c => new object?[] { c.Key, c.Value })],
            head => (UserId: head.Int64(0), Head: head.Int64(1)),
            ct);

    public static Task InsertEventsAsync(
        AppDbContext db,
        IEnumerable<(UserId Receiver, long Seq, string Name, byte[] Payload)> events,
        DateTimeOffset at,
        CancellationToken ct) =>
        InsertEvents.ExecuteAsync(
            db,
            [
                .. events.Select(e => new object?[]
                {
                    e.Receiver.Value, e.Seq, e.Name, new RawJson(e.Payload), at.ToUnixTimeMilliseconds(),
                }),
            ],
            ct);
}
