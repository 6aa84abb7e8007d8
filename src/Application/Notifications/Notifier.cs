using Hubbub.Application.Common;
using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Graph.Contracts;
using Hubbub.Application.Notifications.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;

namespace Hubbub.Application.Notifications;

/// <summary>The one place where notifications come into being: who wants to know, one row, one event.</summary>
internal sealed class Notifier(
    INotificationsDb db,
    INotificationLists lists,
    IRelations relations,
    IPeople people,
    IRealtimePublisher publisher,
    IdGenerator ids)
{
    /// <summary>Those of <paramref name="receivers"/> who may and want to hear of the actor's doing.</summary>
    public async Task<IReadOnlyList<UserId>> Listeners(
        UserId actor, IReadOnlyCollection<UserId> receivers, CancellationToken ct)
    {
        var deaf = await relations.DeafTo(actor, receivers, ct);
        return [.. receivers.Where(r => r != actor && !deaf.Contains(r))];
    }

    public async Task Add(Notification notification, CancellationToken ct)
    {
        db.Notifications.Add(notification);
        await Ring(notification, ct);
    }

    /// <summary>One more of the same: the row counts, and comes first again.</summary>
    public async Task Count(Notification notification, DateTimeOffset at, CancellationToken ct)
    {
        notification.Count++;
        notification.CreatedAt = at;
        notification.Order = NextOrder();
        notification.Version++;
        await Ring(notification, ct);
    }

    public NotificationId NextId() => new(ids.Next());

    public NotificationOrder NextOrder() => new(ids.Next());

    private async Task Ring(Notification notification, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        UserId[] actors = notification.FromUserId is { } actor ? [actor] : [];
        var row = NotificationLists.RowOf(notification, await people.GetMany(actors, ct));
        var unread = await lists.UnreadOf(notification.UserId, ct);
        publisher.Publish([notification.UserId], NewNotification.From(row, unread));
    }
}
