using Hubbub.Application.Common.Json;
using Hubbub.Application.Sync;
using Hubbub.Infrastructure.Persistence;

namespace Hubbub.Infrastructure.Sync;

/// <summary>Appends a batch of events to event logs: one statement for all seqs, and one for all rows.</summary>
internal static class UserEventAppender
{
    /// <summary>
    /// Takes the seqs and inserts the rows in the caller's transaction. Where acts are committed side by side, heads that are
    /// only held are written too, as they are.
    /// </summary>
    public static async Task<IReadOnlyList<LogEntry>> Append(
        AppDbContext db, Caused caused, DateTimeOffset now, CancellationToken ct)
    {
        var counts = new SortedDictionary<long, int>();
        foreach (var receiver in caused.Events.SelectMany(e => e.Receivers))
        {
            counts[receiver.Value] = counts.GetValueOrDefault(receiver.Value) + 1;
        }

        if (db.AreActsSideBySide)
        {
            foreach (var person in caused.Held)
            {
                counts.TryAdd(person.Value, 0);
            }
        }

        if (counts.Count == 0)
        {
            return [];
        }

        var events = caused.Events;
        var taken = await UserEventSql.TakeSeqs.QueryAsync(
            db,
            [.. counts.Select(c => new object?[] { c.Key, c.Value })],
            head => (UserId: head.Int64(0), Head: head.Int64(1)),
            ct);
        var heads = taken.ToDictionary(t => t.UserId, t => t.Head - counts[t.UserId]);
        var rows = events.SelectMany(e => e.Receivers.Select(r => (Receiver: r, Seq: ++heads[r.Value], Event: e))).ToList();
        await UserEventSql.InsertEvents.ExecuteAsync(
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
