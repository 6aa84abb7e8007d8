using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Notifications.Delivery;

/// <summary>
/// Notifications about posts and comments: while unread there is one for all who did the same with the same. It counts
/// people, each once, and shows those first whom the owner follows. What is taken back is counted no longer, and neither
/// that nor doing it again rings.
/// </summary>
internal sealed class NotificationAggregator(
    INotificationsDb db,
    INotificationsStatements statements,
    IPostAudiences posts,
    ActivityCooldowns cooldowns,
    ActivityCounter counter,
    GroupedNotifications grouped,
    Notifier notifier)
{
    /// <summary>Counts these, as far as their owners may see and want to hear of them.</summary>
    public async Task Add(IReadOnlyList<Activity> activities, CancellationToken ct)
    {
        var notifiable = await notifier.Notifiable([.. activities.Select(d => (d.Actor, d.Owner)).Distinct()], ct);
        var asked = activities.Where(d => notifiable.Contains((d.Actor, d.Owner))).ToList();
        var seen = await posts.SeenAmong([.. asked.Select(d => (d.Shown, d.Owner)).Distinct()], ct);
        await counter.Count(await cooldowns.Remember(asked.FindAll(d => seen.Contains((d.Shown, d.Owner))), ct), ct);
    }

    /// <summary>These are taken back; the reactions that took others' place among them are not.</summary>
    /// <returns>Those that were counted, and whether they were read.</returns>
    public async Task<IReadOnlyDictionary<Activity, bool>> TakeBack(
        IReadOnlyList<Activity> activities, CancellationToken ct)
    {
        var standing = await counter.Standing(activities, ct);
        await counter.TakeOut([.. standing.Values.Select(s => s.Actor)], ct);
        var remembered = await statements.CooldownsAsync([.. activities.Select(d => d.Cooldown).Distinct()], ct);
        var wasRead = standing.ToLookup(s => s.Key.Cooldown, s => s.Value.In.IsRead);
        await cooldowns.MarkTakenBack(remembered, r => [.. wasRead[ActivityCooldowns.KeyOf(r)]], ct);
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
        await cooldowns.MarkTakenBack(
            await statements.CooldownsAsync([.. wasRead.Select(m => m.Key)], ct),
            r => [.. wasRead[ActivityCooldowns.KeyOf(r)]],
            ct);
    }

    /// <summary>Counts what their owners have heard of as something else, without ringing.</summary>
    public Task Restore(IEnumerable<(Activity Activity, bool IsRead)> activities, CancellationToken ct) =>
        counter.Count([.. activities.Select(d => new ActivityToCount(d.Activity, Notifies: false, d.IsRead))], ct);

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
        var notifications = await counter.TakeOut(found, ct);
        var (actors, posts) = (sources.Select(s => s.Actor).ToArray(), sources.Select(s => s.Post).ToArray());
        var remembered = await db.NotificationCooldowns.AsNoTracking()
            .Where(r => actors.Contains(r.ActorId) && posts.Contains(r.PostId) && ids.Contains(r.SourceId)).ToListAsync(ct);
        await cooldowns.MarkTakenBack(
            remembered,
            r => [.. found.Where(a => a.SourceId == r.SourceId && a.UserId == r.UserId && a.Kind.Family() == r.Family)
                .Select(a => notifications.GetValueOrDefault(a.NotificationId)?.IsRead).OfType<bool>()],
            ct);
    }

    /// <summary>Reactions of one kind become those of another, without ringing.</summary>
    public async Task Switch(IReadOnlyList<Activity> activities, CancellationToken ct)
    {
        var standing = await counter.Standing(activities, ct);
        var stay = new List<Notification>();
        var move = new List<(Activity Activity, NotificationActor Actor, Notification In)>();
        foreach (var (activity, (actor, notification)) in standing)
        {
            if (notification.Type == activity.Kind.Type())
            {
                actor.Kind = activity.Kind;
                stay.Add(notification);
            }
            else
            {
                move.Add((activity, actor, notification));
            }
        }

        await statements.StoreActorsAsync([.. standing.Values.Select(s => s.Actor).Where(a => move.TrueForAll(m => m.Actor != a))], ct);
        await grouped.Tell([.. stay.Distinct()], [], [], ct);
        await counter.TakeOut(move.ConvertAll(m => m.Actor), ct);
        await Restore(move.Select(m => (m.Activity, m.In.IsRead)), ct);
    }

    /// <summary>These are counted no longer. Whose notification counts nobody any more has none.</summary>
    /// <returns>The notifications as they were, but for their counts.</returns>
    public Task<IReadOnlyDictionary<NotificationId, Notification>> TakeOut(
        IReadOnlyList<NotificationActor> actors, CancellationToken ct) => counter.TakeOut(actors, ct);
}
