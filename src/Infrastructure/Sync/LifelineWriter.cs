using System.Text;
using System.Text.Json;
using Hubbub.Application.Common.Json;
using Hubbub.Application.Sync;
using Hubbub.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Infrastructure.Sync;

/// <summary>Appends a batch of events to lifelines: two statements, however many people and events.</summary>
internal static class LifelineWriter
{
    /// <summary>Takes the seqs and inserts the rows in the caller's transaction.</summary>
    public static async Task<IReadOnlyList<LifelineEntry>> Append(
        AppDbContext db, IReadOnlyList<PublishedEvent> events, DateTimeOffset now, CancellationToken ct)
    {
        if (events.Count == 0)
        {
            return [];
        }

        var counts = events.SelectMany(e => e.Receivers).GroupBy(r => r.Value)
            .Select(g => new[] { g.Key, g.Count() }).OrderBy(c => c[0]);
        var sql = LifelineSql.For(db.Database);
        var heads = await db.Database
            .SqlQueryRaw<TakenHead>(sql.TakeSeqs, JsonSerializer.Serialize(counts))
            .ToDictionaryAsync(h => h.UserId, h => h.Head - h.Taken, ct);

        var rows = new List<long[]>();
        var entries = new List<LifelineEntry>();
        for (var i = 0; i < events.Count; i++)
        {
            foreach (var receiver in events[i].Receivers)
            {
                var seq = ++heads[receiver.Value];
                rows.Add([receiver.Value, seq, i]);
                entries.Add(new(receiver, events[i].Name, EventPayload.WithSeq(events[i].Payload, seq)));
            }
        }

        var payloads = events.Select(e => new[] { e.Name, Encoding.UTF8.GetString(e.Payload) });
        await db.Database.ExecuteSqlRawAsync(
            sql.InsertEvents,
            [JsonSerializer.Serialize(rows), JsonSerializer.Serialize(payloads, WireJson.Options), now.ToUnixTimeMilliseconds()],
            ct);
        return entries;
    }

    private sealed class TakenHead
    {
        public long UserId { get; init; }

        public long Head { get; init; }

        public long Taken { get; init; }
    }
}
