using Hubbub.Application.Common.Jobs;
using Hubbub.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Hubbub.Application.Sync;

/// <summary>
/// Deletes events past retention; a client that asks for them later is told to reset. An index on the time would cost a
/// page write per event, so this scans people by key instead, in batches, and checks the oldest event of each.
/// </summary>
internal sealed class PruneUserEvents(ISyncDb db, IOptions<SyncOptions> options, TimeProvider clock) : IJob
{
    private const int PeoplePerStep = 500;
    private const int EventsPerStep = 1_000;

    public TimeSpan Every => TimeSpan.FromMinutes(30);

    public async Task<bool> Run(CancellationToken ct)
    {
        var until = clock.Now().AddDays(-options.Value.RetentionDays);
        UserId? after = new UserId(0);
        while (after is { } last)
        {
            after = await Step(last, until, ct);
        }

        return false;
    }

    // Returns the last person scanned; null if nobody is left.
    private async Task<UserId?> Step(UserId after, DateTimeOffset until, CancellationToken ct)
    {
        var people = await db.UserEventHeads.AsNoTracking()
            .Where(h => h.UserId > after).OrderBy(h => h.UserId).Take(PeoplePerStep)
            .Select(h => new
            {
                h.UserId,
                h.Floor,
                IsDue = db.UserEvents.Any(e => e.UserId == h.UserId && e.Seq == h.Floor + 1 && e.At < until),
            })
            .ToListAsync(ct);
        var (old, count) = (new List<(UserId User, long UpTo)>(), 0);
        foreach (var due in people.Where(p => p.IsDue))
        {
            var floor = due.Floor;
            while (await Oldest(due.UserId, floor, EventsPerStep - count, until, ct) is { Count: > 0 } seqs)
            {
                floor = seqs[^1];
                old.Add((due.UserId, floor));
                count += seqs.Count;
                if (count < EventsPerStep)
                {
                    break;
                }

                await Forget(old, ct);
                (old, count) = ([], 0);
            }
        }

        await Forget(old, ct);
        return people.Count == PeoplePerStep ? people[^1].UserId : null;
    }

    // Everything after the first event within retention stays: an event log has no gaps.
    private async Task<List<long>> Oldest(UserId user, long floor, int most, DateTimeOffset until, CancellationToken ct)
    {
        var events = await db.UserEvents.AsNoTracking().Where(e => e.UserId == user && e.Seq > floor)
            .OrderBy(e => e.Seq).Take(most).Select(e => new { e.Seq, e.At }).ToListAsync(ct);
        return [.. events.TakeWhile(e => e.At < until).Select(e => e.Seq)];
    }

    private async Task Forget(List<(UserId User, long UpTo)> old, CancellationToken ct)
    {
        if (old.Count == 0)
        {
            return;
        }

        // In ascending key order, as commits lock heads, to avoid deadlocks.
        await db.InTransactionAsync(
            async token =>
            {
                foreach (var (user, upTo) in old)
                {
                    await db.UserEventHeads.Where(h => h.UserId == user && h.Floor < upTo)
                        .ExecuteUpdateAsync(set => set.SetProperty(h => h.Floor, upTo), token);
                    await db.UserEvents.Where(e => e.UserId == user && e.Seq <= upTo).ExecuteDeleteAsync(token);
                }

                return true;
            },
            ct);
    }
}
