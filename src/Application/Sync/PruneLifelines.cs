using System.ComponentModel.DataAnnotations;
using Hubbub.Application.Common.Jobs;
using Hubbub.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Hubbub.Application.Sync;

/// <summary>How long lifelines reach back; section <c>Sync</c> of the configuration.</summary>
public sealed class SyncOptions
{
    [Range(1, int.MaxValue)]
    public int RetentionDays { get; set; } = 30;
}

/// <summary>Forgets events past retention, one person at a time; who asks for them later is told to reset.</summary>
internal sealed class PruneLifelines(ISyncDb db, IOptions<SyncOptions> options, TimeProvider clock) : IJob
{
    private const int EventsPerStep = 1_000;

    public TimeSpan Every => TimeSpan.FromMinutes(10);

    public async Task<bool> Run(CancellationToken ct)
    {
        var until = clock.Now().AddDays(-options.Value.RetentionDays);
        var oldest = await db.UserEvents.AsNoTracking().Where(e => e.At < until)
            .OrderBy(e => e.At).Take(EventsPerStep).ToListAsync(ct);
        foreach (var user in oldest.GroupBy(e => e.UserId, e => e.Seq))
        {
            await Prune(user.Key, user.Max(), ct);
        }

        return oldest.Count == EventsPerStep;
    }

    private Task<int> Prune(UserId user, long upTo, CancellationToken ct) => db.InTransactionAsync(
        async token =>
        {
            await db.LifelineHeads.Where(h => h.UserId == user && h.Floor < upTo)
                .ExecuteUpdateAsync(set => set.SetProperty(h => h.Floor, upTo), token);
            return await db.UserEvents.Where(e => e.UserId == user && e.Seq <= upTo).ExecuteDeleteAsync(token);
        },
        ct);
}
