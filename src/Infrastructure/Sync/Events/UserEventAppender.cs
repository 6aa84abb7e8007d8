using Hubbub.Application.Sync;
using Hubbub.Infrastructure.Persistence;

namespace Hubbub.Infrastructure.Sync.Events;

/// <summary>Appends a batch of events to event logs: one statement for all seqs, and one for all rows.</summary>
internal static class UserEventAppender
{
    /// <summary>
    /// Takes the seqs and inserts the rows in the caller's transaction. If acts are committed concurrently, heads that
    /// are only locked are written too, unchanged.
    /// </summary>
    public static async Task<IReadOnlyList<LogEntry>> Append(
        AppDbContext db, CommitEffects caused, DateTimeOffset now, CancellationToken ct)
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
        var taken = await UserEventStatements.TakeSeqsAsync(db, counts, ct);
        var heads = taken.ToDictionary(t => t.UserId, t => t.Head - counts[t.UserId]);
        var rows = events.SelectMany(
            e => e.Receivers.Select(r => (Receiver: r, Seq: ++heads[r.Value], Event: e))).ToList();
        await UserEventStatements.InsertEventsAsync(
            db, rows.Select(r => (r.Receiver, r.Seq, r.Event.Name, r.Event.Payload)), now, ct);
        return rows.ConvertAll(r =>
            new LogEntry(r.Receiver, new(r.Event.Name, EventPayload.WithSeq(r.Event.Payload, r.Seq))));
    }
}
