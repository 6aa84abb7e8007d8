using System.Collections.Immutable;
using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Media;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Media;

internal sealed class MediaLibrary(IMediaDb db, TimeProvider clock) : IMediaLibrary
{
    public async Task<Result> Attach(
        UserId owner,
        IReadOnlyList<MediaId> media,
        MediaTarget target,
        CancellationToken ct,
        IReadOnlyCollection<MediaKind>? kinds = null,
        MediaTarget? from = null)
    {
        var items = await db.MediaItems
            .Where(m => (m.State == MediaState.Ready || m.State == MediaState.Processing)
                && ((m.OwnerId == owner && media.Contains(m.Id))
                    || (m.TargetKind == target.Kind && m.TargetId == target.Id)))
            .ToDictionaryAsync(m => m.Id, ct);
        var used = media.Select(id => items.GetValueOrDefault(id)).ToList();
        if (Refusal(used, owner, kinds, target, from) is { } refusal)
        {
            return refusal;
        }

        Use(used, target);
        foreach (var item in items.Values.Except(used))
        {
            item!.LetGo(clock.Now());
        }

        return Result.Success;
    }

    public async Task<Func<NewAttachment, Result<IReadOnlyList<MediaKind>>>> LoadForNew(
        IReadOnlyCollection<(UserId Owner, MediaId Media)> files, CancellationToken ct)
    {
        var owners = files.Select(f => f.Owner).Distinct().ToArray();
        var media = files.Select(f => f.Media).Distinct().ToArray();
        var items = files.Count == 0
            ? []
            : await db.MediaItems
                .Where(m => (m.State == MediaState.Ready || m.State == MediaState.Processing)
                    && owners.Contains(m.OwnerId) && media.Contains(m.Id))
                .ToDictionaryAsync(m => m.Id, ct);
        return attachment =>
        {
            var used = attachment.Media.Select(id => items.GetValueOrDefault(id)).ToList();
            if (Refusal(used, attachment.Owner) is { } refusal)
            {
                return refusal;
            }

            Use(used, attachment.Target);
            return used.ConvertAll(item => item!.Kind!.Value);
        };
    }

    public async Task<IReadOnlySet<MediaTarget>> Hold(IReadOnlyCollection<MediaTarget> targets, CancellationToken ct)
    {
        var held = new HashSet<MediaTarget>();
        foreach (var kind in targets.GroupBy(t => t.Kind, t => t.Id))
        {
            var ids = kind.ToArray();
            var items = db.MediaItems
                .Where(m => m.State == MediaState.Ready && m.TargetKind == kind.Key && ids.Contains(m.TargetId!.Value));
            await items.ExecuteUpdateAsync(set => set.SetProperty(m => m.Version, m => m.Version + 1), ct);
            held.UnionWith(
                (await items.Select(m => m.TargetId!.Value).Distinct().ToListAsync(ct))
                .Select(id => new MediaTarget(kind.Key, id)));
        }

        return held;
    }

    public async Task Detach(IReadOnlyCollection<MediaTarget> targets, CancellationToken ct)
    {
        foreach (var item in await UsedBy(db.MediaItems, targets, ct))
        {
            item.LetGo(clock.Now());
        }
    }

    public async Task<IReadOnlyDictionary<MediaTarget, IReadOnlyList<MediaCard>>> ForTargets(
        IReadOnlyCollection<MediaTarget> targets, CancellationToken ct) =>
        (await UsedBy(db.MediaItems.AsNoTracking(), targets, ct))
            .GroupBy(m => new MediaTarget(m.TargetKind!.Value, m.TargetId!.Value))
            .ToImmutableDictionary(
                g => g.Key, IReadOnlyList<MediaCard> (g) => [.. g.OrderBy(m => m.Position).Select(MediaFiles.CardOf)]);

    private static async Task<List<MediaItem>> UsedBy(
        IQueryable<MediaItem> items, IReadOnlyCollection<MediaTarget> targets, CancellationToken ct)
    {
        var found = new List<MediaItem>();
        foreach (var kind in targets.GroupBy(t => t.Kind, t => t.Id))
        {
            var ids = kind.ToArray();
            found.AddRange(await items
                .Where(m => m.State == MediaState.Ready && m.TargetKind == kind.Key && ids.Contains(m.TargetId!.Value))
                .ToListAsync(ct));
        }

        return found;
    }

    private static Error? Refusal(
        List<MediaItem?> used,
        UserId owner,
        IReadOnlyCollection<MediaKind>? kinds = null,
        MediaTarget? target = null,
        MediaTarget? from = null) =>
        used.Distinct().Count() != used.Count
        || used.Exists(m =>
            m is null || m.OwnerId != owner || !(m.TargetId is null || IsUsedBy(m, target) || IsUsedBy(m, from)))
            ? MediaErrors.NotFound
        : used.Exists(m => m!.State == MediaState.Processing) ? MediaErrors.Processing
        : kinds is not null && used.Exists(m => !kinds.Contains(m!.Kind!.Value)) ? MediaErrors.WrongKind
        : null;

    private static void Use(List<MediaItem?> used, MediaTarget target)
    {
        for (var position = 0; position < used.Count; position++)
        {
            used[position]!.Use(target.Kind, target.Id, position);
        }
    }

    private static bool IsUsedBy(MediaItem item, MediaTarget? target) =>
        target is not null && item.TargetKind == target.Kind && item.TargetId == target.Id;
}
