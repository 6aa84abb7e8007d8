using Hubbub.Application.Common.Jobs;
using Hubbub.Domain.Common;
using Hubbub.Domain.Media;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Hubbub.Application.Media;

/// <summary>
/// Deletes what nobody uses: first rows are marked, then their files are deleted, and then the rows. A crash in between
/// leaves rows from which the next run continues, and never a file without a row.
/// </summary>
internal sealed class PurgeMedia(
    IMediaDb db, IMediaStore store, MediaQuota quota, IOptions<MediaOptions> options, TimeProvider clock) : IJob
{
    private const int ItemsPerStep = 100;

    // Longer than storing a file takes: requests that ran when the row was discarded have ended by then.
    private static readonly TimeSpan RequestsInProgress = TimeSpan.FromMinutes(10);

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task<bool> Run(CancellationToken ct)
    {
        var discarded = await DiscardUnused(ct);
        var joined = await DeleteParts(ct);
        var deleted = await DeleteDiscarded(ct);
        return Math.Max(discarded, Math.Max(joined, deleted)) == ItemsPerStep;
    }

    private Task<int> DiscardUnused(CancellationToken ct) => db.InTransactionAsync(
        async token =>
        {
            var now = clock.Now();
            var until = now - options.Value.Unused;
            var unused = await db.MediaItems.Where(m => m.UnusedSince <= until && m.State != MediaState.Processing)
                .OrderBy(m => m.UnusedSince).Take(ItemsPerStep).ToListAsync(token);
            foreach (var owner in unused.GroupBy(m => m.OwnerId).OrderBy(g => g.Key.Value))
            {
                await quota.Adjust(owner.Key, -owner.Sum(m => m.Bytes), token);
            }

            unused.ForEach(m => m.Discard(now));
            await db.SaveChangesAsync(token);
            return unused.Count;
        },
        ct);

    /// <summary>Deletes the parts of uploads that have been joined into one file.</summary>
    private async Task<int> DeleteParts(CancellationToken ct)
    {
        var joined = await db.MediaItems.Where(m => m.Parts > 0 && m.State == MediaState.Ready)
            .OrderBy(m => m.Id).Take(ItemsPerStep).ToListAsync(ct);
        foreach (var item in joined)
        {
            await store.Delete(MediaFiles.PartsOf(item, item.Parts), ct);
            item.ForgetParts();
        }

        await db.SaveChangesAsync(ct);
        return joined.Count;
    }

    private async Task<int> DeleteDiscarded(CancellationToken ct)
    {
        var until = clock.Now() - RequestsInProgress;
        var discarded = await db.MediaItems.AsNoTracking().Where(m => m.DiscardedAt <= until)
            .OrderBy(m => m.DiscardedAt).Take(ItemsPerStep).ToListAsync(ct);
        foreach (var item in discarded)
        {
            await store.Delete(MediaFiles.AllOf(item), ct);
        }

        var ids = discarded.ConvertAll(m => m.Id);
        return ids.Count == 0
            ? 0
            : await db.InTransactionAsync(
                token => db.MediaItems.Where(m => ids.Contains(m.Id)).ExecuteDeleteAsync(token), ct);
    }
}
