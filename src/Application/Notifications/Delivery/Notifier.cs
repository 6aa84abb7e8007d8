using Hubbub.Application.Common;
using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Graph.Contracts;
using Hubbub.Application.Notifications.Cleanup;
using Hubbub.Application.Notifications.Contracts;
using Hubbub.Application.Notifications.Mails;
using Hubbub.Application.Notifications.Push;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;

namespace Hubbub.Application.Notifications.Delivery;

/// <summary>
/// The one place that creates notifications: checks the recipient, stores a row and publishes an event.
/// </summary>
internal sealed class Notifier(
    INotificationsDb db,
    INotificationsStatements statements,
    INotificationLists lists,
    IRelations relations,
    IPeople people,
    IRealtimePublisher publisher,
    IPushQueue pushes,
    NotificationMails mails,
    ShownPushes shown,
    IdGenerator ids,
    TimeProvider clock)
{
    /// <summary>
    /// Those in which the recipient may be, and wants to be, notified of what the actor did.
    /// </summary>
    public async Task<IReadOnlySet<(UserId Actor, UserId Recipient, NotificationType Type)>> Notifiable(
        IReadOnlyCollection<(UserId Actor, UserId Recipient, NotificationType Type)> acts, CancellationToken ct)
    {
        var notMuted = await NotMuted([.. acts.Select(a => (a.Actor, a.Recipient)).Distinct()], ct);
        var left = acts.Where(a => notMuted.Contains((a.Actor, a.Recipient))).ToList();
        return await Wanting(left, ct);
    }

    /// <summary>Those of <paramref name="acts"/> that the recipient's preferences allow in the app.</summary>
    public async Task<IReadOnlySet<(UserId Actor, UserId Recipient, NotificationType Type)>> Wanting(
        IReadOnlyCollection<(UserId Actor, UserId Recipient, NotificationType Type)> acts, CancellationToken ct)
    {
        var wanted = await statements.WantedInAppAsync([.. acts.Select(a => a.Recipient).Distinct()], ct);
        return acts.Where(a => wanted[a.Recipient] is var to && !to.TypesOff.Has(a.Type)
            && to.People.IsOn(a.Actor, NotificationChannel.InApp)).ToHashSet();
    }

    /// <summary>
    /// Those of <paramref name="pairs"/> in which the recipient did not mute the actor, and neither blocked the other.
    /// </summary>
    public async Task<IReadOnlySet<(UserId Actor, UserId Recipient)>> NotMuted(
        IReadOnlyCollection<(UserId Actor, UserId Recipient)> pairs, CancellationToken ct)
    {
        var notifiable = pairs.Where(p => p.Actor != p.Recipient).ToHashSet();
        notifiable.ExceptWith(await relations.MutedOrBlockedAmong(notifiable, ct));
        return notifiable;
    }

    public async Task Add(Notification notification, CancellationToken ct)
    {
        db.Notifications.Add(notification);
        UserId[] actors = notification.FromUserId is { } actor ? [actor] : [];
        await Deliver(
            [notification], actors.ToLookup(_ => notification), await people.GetMany(actors, ct), ct);
    }

    /// <summary>
    /// Stores notifications that are new or count more than before, and notifies their owners: in the app, and as far
    /// as they want it of one of those who caused that (<paramref name="by"/>), by push and mail.
    /// </summary>
    public async Task Deliver(
        IReadOnlyCollection<Notification> notifications,
        ILookup<Notification, UserId> by,
        IReadOnlyDictionary<UserId, UserCard> actors,
        CancellationToken ct)
    {
        await Store(notifications, actors, ct);
        var owners = await statements.NotifiedAsync([.. notifications.Select(n => n.UserId).Distinct()], ct);
        foreach (var notification in notifications)
        {
            var row = NotificationLists.RowOf(notification, actors);
            publisher.Publish([notification.UserId], NewNotification.From(row, owners[notification.UserId].Unread));
        }

        var pushed = notifications
            .Where(n => owners[n.UserId] is { HasDevices: true } to && !to.PushOff.Has(n.Type)
                && to.People.IsOn(by[n], NotificationChannel.Push)).ToList();
        if (pushed.Count > 0)
        {
            await statements.QueuePushesAsync(pushed, clock.Now(), ct);
            publisher.AfterCommit(() => pushes.Wake());
        }

        await mails.Queue(
            [.. notifications.Where(n => owners[n.UserId].People.IsOn(by[n], NotificationChannel.Email))], owners, ct);
    }

    /// <summary>
    /// Stores notifications that are new or changed, and updates their owners' clients without notifying.
    /// </summary>
    public async Task Update(
        IReadOnlyCollection<Notification> notifications, IReadOnlyDictionary<UserId, UserCard> actors,
        CancellationToken ct)
    {
        await Store(notifications, actors, ct);
        var unread = await lists.UnreadOf([.. notifications.Select(n => n.UserId).Distinct()], ct);
        foreach (var notification in notifications)
        {
            publisher.Publish([notification.UserId], NotificationUpdated.From(
                notification, unread.GetValueOrDefault(notification.UserId),
                NotificationLists.RowOf(notification, actors)));
        }
    }

    /// <summary>Deletes these, and updates their owners' clients.</summary>
    public async Task Delete(IReadOnlyCollection<Notification> notifications, CancellationToken ct)
    {
        if (notifications.Count == 0)
        {
            return;
        }

        var ids = notifications.Select(n => n.Id).ToArray();
        await db.Notifications.Where(n => ids.Contains(n.Id)).DropAsync(ct);
        UserId[] owners = [.. notifications.Select(n => n.UserId).Distinct()];
        var unread = await lists.UnreadOf(owners, ct);
        foreach (var notification in notifications)
        {
            publisher.Publish(
                [notification.UserId],
                new NotificationDeleted(notification.Id, "deleted", unread.GetValueOrDefault(notification.UserId)));
        }

        await shown.Close(owners, ct);
    }

    public NotificationId NextId() => new(ids.Next());

    public NotificationOrder NextOrder() => new(ids.Next());

    private async Task Store(
        IReadOnlyCollection<Notification> notifications,
        IReadOnlyDictionary<UserId, UserCard> actors,
        CancellationToken ct)
    {
        // Whether and how the owners are notified depended on the state of these people.
        publisher.Hold(actors.Keys);
        publisher.Hold(
            notifications.SelectMany(n => new[] { n.FromUserId, n.PostAuthorId, n.SharedAuthorId }).OfType<UserId>());
        if (notifications.Count > 0)
        {
            await db.SaveChangesAsync(ct);
        }
    }
}
