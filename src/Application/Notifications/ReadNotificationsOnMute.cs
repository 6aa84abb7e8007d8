using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Notifications.Contracts;
using Hubbub.Domain.Graph.Events;
using Hubbub.Domain.Notifications;
using Hubbub.Domain.Notifications.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Notifications;

/// <summary>
/// On a mute, marks notifications about the muted person alone, or of the messages of the muted conversation, as read;
/// those that count others stay, and mentions in the conversation.
/// </summary>
internal sealed class ReadNotificationsOnMute(
    INotificationsDb db, INotificationLists lists, IRealtimePublisher publisher)
    : INotificationHandler<MuteChanged>, INotificationHandler<ConversationMuteChanged>
{
    public async Task Handle(MuteChanged e, CancellationToken ct)
    {
        if (!e.IsMuted)
        {
            return;
        }

        // A notification of messages may count several, but they are all from one person.
        var read = await db.Notifications
            .Where(
                n => n.UserId == e.Muter && n.FromUserId == e.Muted && !n.IsRead && (n.PostId == null || n.Count == 1))
            .ExecuteUpdateAsync(
                set => set.SetProperty(n => n.IsRead, true).SetProperty(n => n.Version, n => n.Version + 1), ct);
        if (read > 0)
        {
            publisher.Publish(
                [e.Muter], new AllNotificationsRead(UpTo: null, e.Muted, await lists.UnreadOf(e.Muter, ct)));
        }
    }

    public async Task Handle(ConversationMuteChanged e, CancellationToken ct)
    {
        var notification = !e.IsMuted
            ? null
            : await db.Notifications.SingleOrDefaultAsync(
                n => n.UserId == e.User && n.ConversationId == e.Conversation
                    && n.Type == NotificationType.NewMessage && !n.IsRead,
                ct);
        if (notification is not null)
        {
            notification.IsRead = true;
            notification.Version++;
            await db.SaveChangesAsync(ct);
            publisher.Publish(
                [e.User], NotificationUpdated.From(notification, await lists.UnreadOf(e.User, ct)));
        }
    }
}
