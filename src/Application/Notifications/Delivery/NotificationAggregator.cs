using Hubbub.Application.Graph.Contracts;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Notifications.Delivery;

/// <summary>What someone did with a post or comment, for its owner to hear of.</summary>
/// <param name="Owner">Who would hear of it.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Post">With which post, or under which.</param>
/// <param name="Comment">With which comment; 0 when it was the post.</param>
/// <param name="Kind">What.</param>
/// <param name="SourceId">The comment or post that came into being by it; 0 when none did.</param>
/// <param name="At">When, UTC.</param>
internal sealed record Activity(
    UserId Owner, UserId Actor, PostId Post, CommentId Comment, NotificationKind Kind, long SourceId, DateTimeOffset At)
{
    public CooldownKey Ring => new(Actor, Post, Comment, Kind.Family(), Owner);

    public NotificationTarget Target => new(Owner, Kind.Type(), Post, Comment);

    /// <summary>What the owner must see to hear of it: a share tells of itself, everything else of the post.</summary>
    public PostId Shown => Kind.Family() == NotificationKind.Share ? new(SourceId) : Post;
}

/// <summary>
/// Notifications about posts and comments: while unread there is one for all who did the same with the same. It counts
/// people, each once, and shows those first whom the owner follows. What is taken back is counted no longer, and neither
/// that nor doing it again rings.
/// </summary>
internal sealed class NotificationAggregator(
    INotificationsDb db, IPostAudiences posts, IRelations relations, IPeople people, Notifier notifier)
{
    /// <summary>Counts these, as far as their owners may see and want to hear of them.</summary>
    public async Task Add(IReadOnlyList<Activity> doings, CancellationToken ct)
    {
        var heard = await notifier.Notifiable([.. doings.Select(d => (d.Actor, d.Owner)).Distinct()], ct);
        var asked = doings.Where(d => heard.Contains((d.Actor, d.Owner))).ToList();
        var seen = await posts.SeenAmong([.. asked.Select(d => (d.Shown, d.Owner)).Distinct()], ct);
        await Count(await Remember(asked.FindAll(d => seen.Contains((d.Shown, d.Owner))), ct), ct);
    }

    /// <summary>These are taken back; the reactions that took others' place among them are not.</summary>
    /// <returns>Those that were counted, and whether they were read.</returns>
    public async Task<IReadOnlyDictionary<Activity, bool>> TakeBack(IReadOnlyList<Activity> doings, CancellationToken ct)
    {
        var standing = await Standing(doings, ct);
        await TakeOut([.. standing.Values.Select(s => s.Actor)], ct);
        var rings = await db.CooldownsAsync([.. doings.Select(d => d.Ring).Distinct()], ct);
        var wasRead = standing.ToLookup(s => s.Key.Ring, s => s.Value.In.IsRead);
        await MarkTakenBack(rings, r => [.. wasRead[KeyOf(r)]], ct);
        return standing.ToDictionary(s => s.Key, s => s.Value.In.IsRead);
    }

    /// <summary>
    /// These mentions are out of their owners' sight. Once they are in it again, they are told as before: not twice within a
    /// day.
    /// </summary>
    public async Task MarkUnseen(IReadOnlyList<Notification> mentions, CancellationToken ct)
    {
        // Of what rang again after a day there are several, all but one of them read.
        var wasRead = mentions.Where(n => n.FromUserId is not null).OrderBy(n => n.IsRead).ToLookup(
            n => new CooldownKey(n.FromUserId!.Value, n.PostId!.Value, n.CommentId, NotificationKind.Mention, n.UserId), n => n.IsRead);
        await MarkTakenBack(await db.CooldownsAsync([.. wasRead.Select(m => m.Key)], ct), r => [.. wasRead[KeyOf(r)]], ct);
    }

    /// <summary>Counts what their owners have heard of as something else, without ringing.</summary>
    public Task Restore(IEnumerable<(Activity Doing, bool IsRead)> doings, CancellationToken ct) =>
        Count([.. doings.Select(d => new Entry(d.Doing, Rings: false, d.IsRead))], ct);

    /// <summary>Whatever came into being with these comments or posts of these people is gone with them.</summary>
    public async Task TakeBack(
        IReadOnlyList<(UserId Actor, PostId Post, long SourceId)> sources, CancellationToken ct)
    {
        if (sources.Count == 0)
        {
            return;
        }

        var ids = sources.Select(s => s.SourceId).ToArray();
        var found = await db.NotificationActors.AsNoTracking()
            .Where(a => ids.Contains(a.SourceId) && a.SourceId != 0).ToListAsync(ct);
        var notifications = await TakeOut(found, ct);
        var (actors, posts) = (sources.Select(s => s.Actor).ToArray(), sources.Select(s => s.Post).ToArray());
        var rings = await db.NotificationCooldowns.AsNoTracking()
            .Where(r => actors.Contains(r.ActorId) && posts.Contains(r.PostId) && ids.Contains(r.SourceId)).ToListAsync(ct);
        await MarkTakenBack(
            rings,
            r => [.. found.Where(a => a.SourceId == r.SourceId && a.UserId == r.UserId && a.Kind.Family() == r.Family)
                .Select(a => notifications.GetValueOrDefault(a.NotificationId)?.IsRead).OfType<bool>()],
            ct);
    }

    /// <summary>Reactions of one kind become those of another, without ringing.</summary>
    public async Task Switch(IReadOnlyList<Activity> doings, CancellationToken ct)
    {
        var standing = await Standing(doings, ct);
        var (stay, move) = (new List<Notification>(), new List<(Activity Doing, NotificationActor Actor, Notification In)>());
        foreach (var (doing, (actor, notification)) in standing)
        {
            if (notification.Type == doing.Kind.Type())
            {
                actor.Kind = doing.Kind;
                stay.Add(notification);
            }
            else
            {
                move.Add((doing, actor, notification));
            }
        }

        await db.StoreActorsAsync([.. standing.Values.Select(s => s.Actor).Where(a => move.TrueForAll(m => m.Actor != a))], ct);
        await Tell([.. stay.Distinct()], [], [], ct);
        await TakeOut(move.ConvertAll(m => m.Actor), ct);
        await Restore(move.Select(m => (m.Doing, m.In.IsRead)), ct);
    }

    /// <summary>These are counted no longer. Whose notification counts nobody any more has none.</summary>
    /// <returns>The notifications as they were, but for their counts.</returns>
    public async Task<IReadOnlyDictionary<NotificationId, Notification>> TakeOut(
        IReadOnlyList<NotificationActor> actors, CancellationToken ct)
    {
        var ids = actors.Select(a => a.NotificationId).Distinct().ToArray();
        if (ids.Length == 0)
        {
            return new Dictionary<NotificationId, Notification>();
        }

        var notifications = await Owned(ids, ct);
        await db.DeleteActorsAsync(actors, ct);
        var pairs = actors.Select(a => (a.NotificationId, a.ActorId)).Distinct().ToList();
        var left = await db.CountedAsync(pairs, ct);
        var gone = pairs.Where(p => !left.Contains(p)).ToLookup(p => p.NotificationId);
        foreach (var notification in notifications.Values)
        {
            notification.Count -= gone[notification.Id].Count();
        }

        await notifier.Delete([.. notifications.Values.Where(n => n.Count == 0)], ct);
        await Tell([.. notifications.Values.Where(n => n.Count > 0)], [], [], ct);
        return notifications;
    }

    // What rang within a day does not ring again when it is done again; a comment is new unless one was taken back.
    private async Task<List<Entry>> Remember(List<Activity> doings, CancellationToken ct)
    {
        var rings = (await db.CooldownsAsync([.. doings.Select(d => d.Ring).Distinct()], ct)).ToDictionary(KeyOf);
        var entries = new List<Entry>();
        foreach (var doing in doings)
        {
            var key = doing.Ring;
            var ring = rings.GetValueOrDefault(key);
            var isQuiet = ring is not null && ring.At > doing.At - NotificationCooldown.Kept
                && (ring.IsTakenBack || key.Family != NotificationKind.Comment);
            if (!isQuiet)
            {
                rings[key] = key.At(doing.At);
                entries.Add(new(doing, Rings: true, IsRead: false));
            }
            else if (!ring!.IsTakenBack)
            {
                entries.Add(new(doing, Rings: false, IsRead: null));
            }
            else if (ring.WasRead is not null || key.Family == NotificationKind.Comment)
            {
                entries.Add(new(doing, Rings: false, ring.WasRead ?? false));
            }

            ring = rings[key];
            (ring.IsTakenBack, ring.WasRead, ring.SourceId) = (false, null, doing.SourceId);
        }

        await db.StoreCooldownsAsync([.. doings.Select(d => d.Ring).Distinct().Select(k => rings[k])], ct);
        return entries;
    }

    private Task MarkTakenBack(IReadOnlyList<NotificationCooldown> rings, Func<NotificationCooldown, bool[]> wasRead, CancellationToken ct)
    {
        foreach (var ring in rings)
        {
            ring.IsTakenBack = true;
            ring.WasRead = wasRead(ring) is [var isRead, ..] ? isRead : null;
        }

        return db.StoreCooldownsAsync(rings, ct);
    }

    private async Task Count(List<Entry> entries, CancellationToken ct)
    {
        if (entries.Count == 0)
        {
            return;
        }

        var rows = await Rows(entries, ct);
        var counted = (await db.CountedAsync(
            [.. entries.Where(e => rows.ContainsKey(e.Row)).Select(e => (rows[e.Row].Id, e.Doing.Actor)).Distinct()], ct)).ToHashSet();
        var followed = await relations.FollowsAmong([.. entries.Select(e => (e.Doing.Owner, e.Doing.Actor))], ct);
        var origins = await posts.OriginsOf([.. entries.Select(e => e.Doing.Post).Distinct()], ct);
        var (added, ringing) = (new List<Notification>(), new HashSet<Notification>());
        var actors = new Dictionary<(NotificationId, UserId, long), NotificationActor>();
        foreach (var entry in entries.Where(e => origins.ContainsKey(e.Doing.Post)))
        {
            var (doing, isThere) = (entry.Doing, rows.TryGetValue(entry.Row, out var row));
            // Done again without having been taken back: it only adds to what there is.
            if (entry.IsRead is null && (!isThere || !counted.Contains((row!.Id, doing.Actor))))
            {
                continue;
            }

            if (!isThere)
            {
                row = NotificationOf(entry, origins[doing.Post]);
                rows.Add(entry.Row, row);
                added.Add(row);
            }

            row!.Count += counted.Add((row.Id, doing.Actor)) ? 1 : 0;
            row.CreatedAt = entry.Rings ? doing.At : row.CreatedAt;
            _ = entry.Rings && ringing.Add(row);
            actors[(row.Id, doing.Actor, doing.SourceId)] = ActorOf(doing, row.Id, followed.Contains((doing.Owner, doing.Actor)));
        }

        await db.StoreActorsAsync(actors.Values, ct);
        var changed = actors.Values.Select(a => a.NotificationId).ToHashSet();
        await Tell([.. rows.Values.Where(r => changed.Contains(r.Id))], added, ringing, ct);
    }

    // The unread notification; for what was read when it was taken back, the newest of those that are read.
    private async Task<Dictionary<(NotificationTarget, bool IsRead), Notification>> Rows(
        List<Entry> entries, CancellationToken ct)
    {
        var targets = entries.Where(e => e.IsRead is not true).Select(e => e.Doing.Target).Distinct().ToList();
        var rows = (await db.UnreadAsync(targets, ct)).ToDictionary(n => (TargetOf(n), false));
        foreach (var target in entries.Where(e => e.IsRead is true).Select(e => e.Doing.Target).Distinct())
        {
            var newest = await db.Notifications.AsNoTracking()
                .Where(n => n.UserId == target.Owner && n.PostId == target.Post && n.Type == target.Type
                    && n.CommentId == target.Comment && n.IsRead)
                .OrderByDescending(n => n.Id).FirstOrDefaultAsync(ct);
            if (newest is not null)
            {
                rows.Add((target, true), newest);
            }
        }

        return rows;
    }

    // Stores these with whom they show now, and tells their owners: those that ring come first again.
    private async Task Tell(
        IReadOnlyCollection<Notification> notifications,
        IReadOnlyCollection<Notification> added,
        IReadOnlyCollection<Notification> ringing,
        CancellationToken ct)
    {
        if (notifications.Count == 0)
        {
            return;
        }

        var first = (await db.FirstActorsAsync([.. notifications.Select(n => n.Id)], ct)).ToLookup(a => a.NotificationId);
        var shown = notifications.ToDictionary(n => n, n => first[n.Id].DistinctBy(a => a.ActorId).Take(3).ToList());
        var cards = await people.GetMany([.. shown.Values.SelectMany(a => a).Select(a => a.ActorId).Distinct()], ct);
        foreach (var (notification, actors) in shown)
        {
            notification.Show(actors, GroupedText.Of(notification, actors, cards));
            notification.Order = ringing.Contains(notification) ? notifier.NextOrder() : notification.Order;
        }

        await db.StoreNewAsync(added, ct);
        await db.StoreCountsAsync([.. notifications.Except(added)], ct);
        await notifier.Deliver([.. notifications.Where(ringing.Contains)], cards, ct);
        await notifier.Tell([.. notifications.Where(n => !ringing.Contains(n))], cards, ct);
    }

    // Where the owners' notifications count these.
    private async Task<Dictionary<Activity, (NotificationActor Actor, Notification In)>> Standing(
        IReadOnlyList<Activity> doings, CancellationToken ct)
    {
        var done = await db.DoneAsync([.. doings.Select(d => (d.Actor, d.Owner, d.Post)).Distinct()], ct);
        var notifications = await Owned([.. done.Select(a => a.NotificationId).Distinct()], ct);
        var places = done.Where(a => notifications.ContainsKey(a.NotificationId))
            .ToLookup(a => (a.ActorId, a.UserId, a.PostId, notifications[a.NotificationId].CommentId, a.Kind.Family(), a.SourceId));
        return doings.Distinct()
            .Select(d => (Doing: d, Actor: places[(d.Actor, d.Owner, d.Post, d.Comment, d.Kind.Family(), d.SourceId)].FirstOrDefault()))
            .Where(d => d.Actor is not null)
            .ToDictionary(d => d.Doing, d => (d.Actor!, notifications[d.Actor!.NotificationId]));
    }

    private async Task<Dictionary<NotificationId, Notification>> Owned(
        IReadOnlyCollection<NotificationId> ids, CancellationToken ct) =>
        (await db.NotificationsAsync(ids, ct)).Where(n => n.UserId != Notification.Nobody).ToDictionary(n => n.Id);

    private Notification NotificationOf(Entry entry, PostOrigin origin) => new()
    {
        Id = notifier.NextId(),
        Order = notifier.NextOrder(),
        UserId = entry.Doing.Owner,
        Type = entry.Doing.Kind.Type(),
        PostId = entry.Doing.Post,
        CommentId = entry.Doing.Comment,
        PostAuthorId = origin.Author == entry.Doing.Owner ? null : origin.Author,
        SharedPostId = origin.SharedPost,
        SharedAuthorId = origin.SharedAuthor,
        Count = 0,
        Message = string.Empty,
        IsRead = entry.IsRead is true,
        CreatedAt = entry.Doing.At,
    };

    private NotificationActor ActorOf(Activity doing, NotificationId notification, bool isFollowed) => new()
    {
        NotificationId = notification,
        ActorId = doing.Actor,
        SourceId = doing.SourceId,
        UserId = doing.Owner,
        PostId = doing.Post,
        Kind = doing.Kind,
        Rank = NotificationActor.RankOf(notifier.NextOrder().Value, isFollowed),
    };

    private static CooldownKey KeyOf(NotificationCooldown ring) => new(ring.ActorId, ring.PostId, ring.CommentId, ring.Family, ring.UserId);

    private static NotificationTarget TargetOf(Notification n) => new(n.UserId, n.Type, n.PostId!.Value, n.CommentId);

    /// <summary>
    /// Whether it rings, and else whether it belongs among what is read; null when only to what counts it already.
    /// </summary>
    private sealed record Entry(Activity Doing, bool Rings, bool? IsRead)
    {
        public (NotificationTarget, bool) Row => (Doing.Target, IsRead is true);
    }
}
