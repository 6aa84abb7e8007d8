using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Notifications.Contracts;
using Hubbub.Domain.Notifications.Events;
using MediatR;

namespace Hubbub.Application.Notifications;

/// <summary>Pushes changes that one device made to the list to all of the person's devices.</summary>
internal sealed class PushNotificationChanges(INotificationLists lists, IRealtimePublisher publisher)
    : INotificationHandler<NotificationsRead>, INotificationHandler<NotificationsDeleted>
{
    public async Task Handle(NotificationsRead e, CancellationToken ct)
    {
        var unread = await lists.UnreadOf(e.User, ct);
        publisher.Publish([e.User], e.Notification is { } one
            ? new NotificationUpdated(one, IsRead: true, "read", Count: null, Message: null, unread)
            : new AllNotificationsRead(e.UpTo, FromUserId: null, unread));
    }

    public async Task Handle(NotificationsDeleted e, CancellationToken ct)
    {
        var unread = await lists.UnreadOf(e.User, ct);
        publisher.Publish([e.User], e.Notification is { } one
            ? new NotificationDeleted(one, "deleted", unread)
            : new AllNotificationsDeleted(e.UpTo!.Value, FromUserId: null, unread));
    }
}
