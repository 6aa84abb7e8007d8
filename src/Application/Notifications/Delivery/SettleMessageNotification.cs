using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Notifications.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Notifications.Delivery;

/// <summary>
/// Reduces a conversation's notification to the messages that are still unread when the conversation is read or a
/// message deleted or hidden. Once all were read it is marked as read; once all were deleted it is deleted.
/// </summary>
internal sealed class SettleMessageNotification(
    INotificationsDb db,
    INotificationLists lists,
    IConversations conversations,
    IPeople people,
    Notifier notifier,
    IRealtimePublisher publisher) :
    INotificationHandler<ConversationRead>,
    INotificationHandler<MessageDeleted>,
    INotificationHandler<MessageHidden>
{
    public Task Handle(ConversationRead e, CancellationToken ct) =>
        Settle(e.Conversation, e.Reader, isTakenBack: false, ct);

    public async Task Handle(MessageDeleted e, CancellationToken ct)
    {
        foreach (var member in await conversations.MembersOf(e.Conversation, ct))
        {
            if (member != e.DeletedBy)
            {
                await Settle(e.Conversation, member, isTakenBack: true, ct);
            }
        }
    }

    public Task Handle(MessageHidden e, CancellationToken ct) => Settle(e.Conversation, e.User, isTakenBack: true, ct);

    private async Task Settle(ConversationId conversation, UserId member, bool isTakenBack, CancellationToken ct)
    {
        var notification = await db.Notifications.SingleOrDefaultAsync(
            n => n.UserId == member && n.ConversationId == conversation && !n.IsRead, ct);
        if (notification is null)
        {
            return;
        }

        var left = await conversations.UnreadOf(conversation, member, ct);
        if (left >= notification.Count)
        {
            return;
        }

        if (left == 0 && isTakenBack)
        {
            await notifier.Delete([notification], ct);
            return;
        }

        if (left == 0)
        {
            notification.IsRead = true;
        }
        else
        {
            var sender = (await people.GetMany([notification.FromUserId!.Value], ct))[notification.FromUserId.Value];
            notification.Count = left;
            notification.Message = $"{sender.DisplayName} sent you {(left == 1 ? "a message" : $"{left} messages")}";
        }

        notification.Version++;
        await db.SaveChangesAsync(ct);
        publisher.Publish([member], NotificationUpdated.From(notification, await lists.UnreadOf(member, ct)));
    }
}
