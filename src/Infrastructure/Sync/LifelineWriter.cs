using System.Text;
using System.Text.Json;
using Hubbub.Application.Sync;
using Hubbub.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Infrastructure.Sync;

/// <summary>Appends a batch of events to lifelines: one statement for all seqs, and one per event, however many people.</summary>
internal static class LifelineWriter
{
    /// <summary>
    /// Lets one relay at a time read and append, where several nodes share a database: what an event says was read
    /// under the same turn that gives it its seq, so the newest event is the truth.
    /// </summary>
    public static async Task TakeTurn(AppDbContext db, CancellationToken ct)
    {
        if (LifelineSql.For(db.Database).TakeTurn is { } takeTurn)
        {
            await db.Database.ExecuteSqlRawAsync(takeTurn, ct);
        }
    }

    /// <summary>Takes the seqs and inserts the rows in the caller's transaction.</summary>
    public static async Task<IReadOnlyList<LifelineEntry>> Append(
        AppDbContext db, IReadOnlyList<PublishedEvent> events, DateTimeOffset now, CancellationToken ct)
    {
        if (events.Count == 0)
        {
            return [];
        }

        var sql = LifelineSql.For(db.Database);
        var counts = events.SelectMany(e => e.Receivers).CountBy(r => r.Value).OrderBy(c => c.Key).ToArray();
        var heads = await db.Database
            .SqlQueryRaw<TakenHead>(sql.TakeSeqs, JsonSerializer.Serialize(counts.Select(c => new[] { c.Key, c.Value })))
            .ToDictionaryAsync(h => h.UserId, h => h.Head, ct);
        foreach (var (user, count) in counts)
        {
            heads[user] -= count;
        }

        var entries = new List<LifelineEntry>();
        foreach (var (receivers, name, payload) in events)
        {
            var rows = receivers.Select(r => new[] { r.Value, ++heads[r.Value] }).ToArray();
            await db.Database.ExecuteSqlRawAsync(
                sql.InsertEvent,
                [JsonSerializer.Serialize(rows), name, Encoding.UTF8.GetString(payload), now.ToUnixTimeMilliseconds()],
                ct);
            entries.AddRange(rows.Select(row =>
                new LifelineEntry(new(row[0]), name, EventPayload.WithSeq(payload, row[1]))));
        }

        return entries;
    }

    private sealed class TakenHead
    {
        public long UserId { get; init; }

        public long Head { get; init; }
    }
}
