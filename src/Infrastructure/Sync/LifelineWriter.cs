using Hubbub.Application.Common.Json;
using Hubbub.Application.Sync;
using Hubbub.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Infrastructure.Sync;

/// <summary>Appends a batch of events to lifelines: one statement for all seqs, and one for all rows.</summary>
internal static class LifelineWriter
{
    /// <summary>
    /// Lets one relay at a time read and append, where several nodes share a database: what an event says was read
    /// under the same turn that gives it its seq, so the newest event is the truth.
    /// </summary>
    public static async Task TakeTurn(AppDbContext db, CancellationToken ct)
    {
        if (RelayTurnSql.For(db.Database).TakeTurn is { } takeTurn)
        {
            await db.Database.ExecuteSqlRawAsync(takeTurn, ct);
        }
    }

    /// <summary>Takes the seqs and inserts the rows in the caller's transaction.</summary>
    public static async Task<IReadOnlyList<LogEntry>> Append(
        AppDbContext db, IReadOnlyList<PublishedEvent> events, DateTimeOffset now, CancellationToken ct)
    {
        if (events.Count == 0)
        {
            return [];
        }

        var counts = events.SelectMany(e => e.Receivers).CountBy(r => r.Value).OrderBy(c => c.Key).ToDictionary();
        var taken = await LifelineSql.TakeSeqs.QueryAsync(
            db,
            [.. counts.Select(c => new object?[] { c.Key, c.Value })],
            head => (UserId: head.Int64(0), Head: head.Int64(1)),
            ct);
        var heads = taken.ToDictionary(t => t.UserId, t => t.Head - counts[t.UserId]);
        var rows = events.SelectMany(e => e.Receivers.Select(r => (Receiver: r, Seq: ++heads[r.Value], Event: e))).ToList();
        await LifelineSql.InsertEvents.ExecuteAsync(
            db,
            rows.ConvertAll(r => new object?[]
            {
                r.Receiver.Value, r.Seq, r.Event.Name, new RawJson(r.Event.Payload), now.ToUnixTimeMilliseconds(),
            }),
            ct);
        return rows.ConvertAll(r =>
            new LogEntry(r.Receiver, new(r.Event.Name, EventPayload.WithSeq(r.Event.Payload, r.Seq))));
    }
}
