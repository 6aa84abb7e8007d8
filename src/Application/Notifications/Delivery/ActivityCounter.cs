using Hubbub.Application.Graph.Contracts;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Notifications.Delivery;

/// <summary>Counts people in notifications about posts and comments, each person once.</summary>
internal sealed class ActivityCounter(
    INotificationsDb db, INotificationsStatements statements, IPostAudiences posts, IRelations relations,
    GroupedNotifications grouped, Notifier notifier)
{
    /// <summary>Counts these in their owners' notifications, and creates missing notifications.</summary>
    public async Task Count(List<ActivityToCount> entries, CancellationToken ct)
    {
        if (entries.Count == 0)
        {
            return;
        }

        var rows = await Rows(entries, ct);
        var counted = (await statements.CountedAsync(
            [.. entries.Where(e => rows.ContainsKey(e.Row)).Select(e => (rows[e.Row].Id, e.Activity.Actor)).Distinct()],
            ct)).ToHashSet();
        var followed = await relations.FollowsAmong([.. entries.Select(e => (e.Activity.Owner, e.Activity.Actor))], ct);
        var origins = await posts.OriginsOf([.. entries.Select(e => e.Activity.Post).Distinct()], ct);
        var (added, notified) = (new List<Notification>(), new HashSet<(Notification, UserId)>());
        var actors = new Dictionary<(NotificationId, UserId, long), NotificationActor>();
        foreach (var entry in entries.Where(e => origins.ContainsKey(e.Activity.Post)))
        {
            var (activity, isThere) = (entry.Activity, rows.TryGetValue(entry.Row, out var row));
            // Repeated without having been undone: it can only add to an existing count.
            if (entry.IsRead is null && (!isThere || !counted.Contains((row!.Id, activity.Actor))))
            {
                continue;
            }

            if (!isThere)
            {
                row = NotificationOf(entry, origins[activity.Post]);
                rows.Add(entry.Row, row);
                added.Add(row);
            }

            row!.Count += counted.Add((row.Id, activity.Actor)) ? 1 : 0;
            row.CreatedAt = entry.Notifies ? activity.At : row.CreatedAt;
            _ = entry.Notifies && notified.Add((row, activity.Actor));
            actors[(row.Id, activity.Actor, activity.SourceId)] =
                ActorOf(activity, row.Id, followed.Contains((activity.Owner, activity.Actor)));
        }

        await statements.StoreActorsAsync(actors.Values, ct);
        var changed = actors.Values.Select(a => a.NotificationId).ToHashSet();
        await grouped.StoreAndPush([.. rows.Values.Where(r => changed.Contains(r.Id))], added, notified, ct);
    }

    /// <summary>Stops counting these, and deletes notifications that no longer count anybody.</summary>
    /// <returns>The notifications as they were, except for their counts.</returns>
    public async Task<IReadOnlyDictionary<NotificationId, Notification>> TakeOut(
        IReadOnlyList<NotificationActor> actors, CancellationToken ct)
    {
        var ids = actors.Select(a => a.NotificationId).Distinct().ToArray();
        if (ids.Length == 0)
        {
            return new Dictionary<NotificationId, Notification>();
        }

        var notifications = await Owned(ids, ct);
        await statements.DeleteActorsAsync(actors, ct);
        var pairs = actors.Select(a => (a.NotificationId, a.ActorId)).Distinct().ToList();
        var left = await statements.CountedAsync(pairs, ct);
        var gone = pairs.Where(p => !left.Contains(p)).ToLookup(p => p.NotificationId);
        foreach (var notification in notifications.Values)
        {
            notification.Count -= gone[notification.Id].Count();
        }

        await notifier.Delete([.. notifications.Values.Where(n => n.Count == 0)], ct);
        await grouped.StoreAndPush([.. notifications.Values.Where(n => n.Count > 0)], [], [], ct);
        return notifications;
    }

    /// <summary>Where these are counted in the owners' notifications.</summary>
    public async Task<Dictionary<Activity, (NotificationActor Actor, Notification In)>> Standing(
        IReadOnlyList<Activity> activities, CancellationToken ct)
    {
        var done = await statements.DoneAsync([.. activities.Select(d => (d.Actor, d.Owner, d.Post)).Distinct()], ct);
        var notifications = await Owned([.. done.Select(a => a.NotificationId).Distinct()], ct);
        var places = done.Where(a => notifications.ContainsKey(a.NotificationId))
            .ToLookup(
                a => (
                    a.ActorId,
                    a.UserId,
                    a.PostId,
                    notifications[a.NotificationId].CommentId,
                    a.Kind.Family(),
                    a.SourceId));
        return activities.Distinct()
            .Select(d => (
                Activity: d,
                Actor: places[(d.Actor, d.Owner, d.Post, d.Comment, d.Kind.Family(), d.SourceId)].FirstOrDefault()))
            .Where(d => d.Actor is not null)
            .ToDictionary(d => d.Activity, d => (d.Actor!, notifications[d.Actor!.NotificationId]));
    }

    // The unread notification; for actions whose notification had been read when they were undone, the newest read one.
    private async Task<Dictionary<(NotificationTarget, bool IsRead), Notification>> Rows(
        List<ActivityToCount> entries, CancellationToken ct)
    {
        var targets = entries.Where(e => e.IsRead is not true).Select(e => e.Activity.Target).Distinct().ToList();
        var rows = (await statements.UnreadAsync(targets, ct)).ToDictionary(n => (TargetOf(n), false));
        foreach (var target in entries.Where(e => e.IsRead is true).Select(e => e.Activity.Target).Distinct())
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

    private async Task<Dictionary<NotificationId, Notification>> Owned(
        IReadOnlyCollection<NotificationId> ids, CancellationToken ct) =>
        (await statements.NotificationsAsync(ids, ct))
            .Where(n => n.UserId != Notification.Nobody)
            .ToDictionary(n => n.Id);

    private Notification NotificationOf(ActivityToCount entry, PostOrigin origin) => new()
    {
        Id = notifier.NextId(),
        Order = notifier.NextOrder(),
        UserId = entry.Activity.Owner,
        Type = entry.Activity.Kind.Type(),
        PostId = entry.Activity.Post,
        CommentId = entry.Activity.Comment,
        PostAuthorId = origin.Author == entry.Activity.Owner ? null : origin.Author,
        SharedPostId = origin.SharedPost,
        SharedAuthorId = origin.SharedAuthor,
        Count = 0,
        Message = string.Empty,
        IsRead = entry.IsRead is true,
        CreatedAt = entry.Activity.At,
    };

    private NotificationActor ActorOf(Activity activity, NotificationId notification, bool isFollowed) => new()
    {
        NotificationId = notification,
        ActorId = activity.Actor,
        SourceId = activity.SourceId,
        UserId = activity.Owner,
        PostId = activity.Post,
        Kind = activity.Kind,
        Rank = NotificationActor.RankOf(notifier.NextOrder().Value, isFollowed),
    };

    private static NotificationTarget TargetOf(Notification n) => new(n.UserId, n.Type, n.PostId!.Value, n.CommentId);
}
