using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging.Events;
using Hubbub.Domain.Notifications;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Notifications;

/// <summary>A message rings at its receivers. While unread, a conversation has one notification, which counts.</summary>
internal sealed class NotifyOnMessageSent(
    INotificationsDb db, IConversations conversations, IPeople people, Notifier notifier)
    : INotificationHandler<MessageSent>
{
    public async Task Handle(MessageSent e, CancellationToken ct)
    {
        var members = await conversations.MembersOf(e.Conversation, ct);
        var listeners = await notifier.Listeners(e.Sender, members, ct);
        if (listeners.Count == 0)
        {
            return;
        }

        var unread = await db.Notifications
            .Where(n => listeners.Contains(n.UserId) && n.ConversationId == e.Conversation && !n.IsRead)
            .ToDictionaryAsync(n => n.UserId, ct);
        var sender = (await people.GetMany([e.Sender], ct))[e.Sender];
        foreach (var listener in listeners)
        {
            if (unread.TryGetValue(listener, out var notification))
            {
                notification.Message = $"{sender.DisplayName} sent you {notification.Count + 1} messages";
                await notifier.Count(notification, e.At, ct);
            }
            else
            {
                await notifier.Add(NotificationFor(listener, sender, e), ct);
            }
        }
    }

    private Notification NotificationFor(UserId listener, UserCard sender, MessageSent e) => new()
    {
        Id = notifier.NextId(),
        Order = notifier.NextOrder(),
        UserId = listener,
        Type = NotificationType.NewMessage,
        FromUserId = e.Sender,
        ConversationId = e.Conversation,
        Message = $"{sender.DisplayName} sent you a message",
        CreatedAt = e.At,
    };
}
