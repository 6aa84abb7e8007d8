using System.Collections.Immutable;
using Hubbub.Application.Common;
using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Graph.Contracts;
using Hubbub.Application.Notifications.Cleanup;
using Hubbub.Application.Notifications.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;

namespace Hubbub.Application.Notifications.Delivery;

/// <summary>
/// The one place that creates notifications: checks the recipient, stores a row and publishes an event.
/// </summary>
internal sealed class Notifier(
    INotificationsDb db,
    INotificationLists lists,
    IRelations relations,
    IPeople people,
    IRealtimePublisher publisher,
    IdGenerator ids)
{
    /// <summary>
    /// Those of <paramref name="pairs"/> in which the listener may be, and wants to be, notified about the actor.
    /// </summary>
    public async Task<IReadOnlySet<(UserId Actor, UserId Recipient)>> Notifiable(
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
        await Deliver([notification], await people.GetMany(actors, ct), ct);
    }

    /// <summary>Stores notifications that are new or count more than before, and notifies their owners.</summary>
    public async Task Deliver(
        IReadOnlyCollection<Notification> notifications, IReadOnlyDictionary<UserId, UserCard> actors,
        CancellationToken ct)
    {
        var unread = await Stored(notifications, actors, ct);
        foreach (var notification in notifications)
        {
            var row = NotificationLists.RowOf(notification, actors);
            publisher.Publish([notification.UserId], NewNotification.From(row, unread[notification.UserId]));
        }
    }

    /// <summary>
    /// Stores notifications that are new or changed, and updates their owners' clients without notifying.
    /// </summary>
    public async Task Update(
        IReadOnlyCollection<Notification> notifications, IReadOnlyDictionary<UserId, UserCard> actors,
        CancellationToken ct)
    {
        var unread = await Stored(notifications, actors, ct);
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
        var unread = await lists.UnreadOf([.. notifications.Select(n => n.UserId).Distinct()], ct);
        foreach (var notification in notifications)
        {
            publisher.Publish(
                [notification.UserId],
                new NotificationDeleted(notification.Id, "deleted", unread.GetValueOrDefault(notification.UserId)));
        }
    }

    public NotificationId NextId() => new(ids.Next());

    public NotificationOrder NextOrder() => new(ids.Next());

    private async Task<IReadOnlyDictionary<UserId, int>> Stored(
        IReadOnlyCollection<Notification> notifications,
        IReadOnlyDictionary<UserId, UserCard> actors,
        CancellationToken ct)
    {
        // Whether and how the owners are notified depended on the state of these people.
        publisher.Hold(actors.Keys);
        publisher.Hold(
            notifications.SelectMany(n => new[] { n.FromUserId, n.PostAuthorId, n.SharedAuthorId }).OfType<UserId>());
        if (notifications.Count == 0)
        {
            return ImmutableDictionary<UserId, int>.Empty;
        }

        await db.SaveChangesAsync(ct);
        return await lists.UnreadOf([.. notifications.Select(n => n.UserId).Distinct()], ct);
    }
}
