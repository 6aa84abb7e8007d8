using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Notifications.Delivery;

/// <summary>
/// Groups notifications about posts and comments: while unread, all who did the same thing to the same target share one
/// notification. It counts each person once and shows those whom the owner follows first. Undone actions no longer
/// count; neither undoing nor repeating them notifies.
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
    /// <summary>Counts these, if their owners may see them and want to be notified.</summary>
    public async Task Add(IReadOnlyList<Activity> activities, CancellationToken ct)
    {
        var notifiable = await notifier.Notifiable([.. activities.Select(ActOf).Distinct()], ct);
        var asked = activities.Where(d => notifiable.Contains(ActOf(d))).ToList();
        var seen = await posts.SeenAmong([.. asked.Select(d => (d.Shown, d.Owner)).Distinct()], ct);
        await counter.Count(await cooldowns.Remember(asked.FindAll(d => seen.Contains((d.Shown, d.Owner))), ct), ct);
    }

    /// <summary>Stops counting activities that were undone. Reactions that replaced them keep counting.</summary>
    /// <returns>The ones that were counted, and whether they were read.</returns>
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
    /// Records that the owners can no longer see these mentions. If they become visible again, owners are notified as
    /// before, but not twice within a day.
    /// </summary>
    public async Task MarkUnseen(IReadOnlyList<Notification> mentions, CancellationToken ct)
    {
        // Mentions repeated after more than a day have several notifications, of which at most one is unread.
        var wasRead = mentions.Where(n => n.FromUserId is not null).OrderBy(n => n.IsRead).ToLookup(
            n => new CooldownKey(
                n.FromUserId!.Value, n.PostId!.Value, n.CommentId, NotificationKind.Mention, n.UserId), n => n.IsRead);
        await cooldowns.MarkTakenBack(
            await statements.CooldownsAsync([.. wasRead.Select(m => m.Key)], ct),
            r => [.. wasRead[ActivityCooldowns.KeyOf(r)]],
            ct);
    }

    /// <summary>
    /// Counts activities whose owners were already notified of them as another kind, without notifying.
    /// </summary>
    public async Task Restore(IEnumerable<(Activity Activity, bool IsRead)> activities, CancellationToken ct)
    {
        var all = activities.ToList();
        var wanting = await notifier.Wanting(all.ConvertAll(d => ActOf(d.Activity)), ct);
        await counter.Count(
            [
                .. all.Where(d => wanting.Contains(ActOf(d.Activity)))
                    .Select(d => new ActivityToCount(d.Activity, Notifies: false, d.IsRead)),
            ],
            ct);
    }

    /// <summary>Stops counting everything that these deleted comments or posts caused.</summary>
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
            .Where(r => actors.Contains(r.ActorId) && posts.Contains(r.PostId) && ids.Contains(r.SourceId))
            .ToListAsync(ct);
        await cooldowns.MarkTakenBack(
            remembered,
            r => [.. found.Where(a => a.SourceId == r.SourceId && a.UserId == r.UserId && a.Kind.Family() == r.Family)
                .Select(a => notifications.GetValueOrDefault(a.NotificationId)?.IsRead).OfType<bool>()],
            ct);
    }

    /// <summary>Changes the kind of reactions, without notifying.</summary>
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

        await statements.StoreActorsAsync(
            [.. standing.Values.Select(s => s.Actor).Where(a => move.TrueForAll(m => m.Actor != a))], ct);
        await grouped.StoreAndPush([.. stay.Distinct()], [], [], ct);
        await counter.TakeOut(move.ConvertAll(m => m.Actor), ct);
        await Restore(move.Select(m => (m.Activity, m.In.IsRead)), ct);
    }

    /// <summary>Stops counting these, and deletes notifications that no longer count anybody.</summary>
    /// <returns>The notifications as they were, except for their counts.</returns>
    public Task<IReadOnlyDictionary<NotificationId, Notification>> TakeOut(
        IReadOnlyList<NotificationActor> actors, CancellationToken ct) => counter.TakeOut(actors, ct);

    private static (UserId Actor, UserId Recipient, NotificationType Type) ActOf(Activity activity) =>
        (activity.Actor, activity.Owner, activity.Kind.Type());
}
