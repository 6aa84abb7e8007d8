using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Notifications.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging.Events;
using Hubbub.Domain.Notifications;
using Hubbub.Domain.Notifications.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Notifications.Delivery;

/// <summary>
/// Reduces a conversation's notification to the messages that are still unread when the conversation is read, when a
/// message is deleted, hidden or withheld, and when it is found to count more. Once all were read it is marked as read;
/// once all were deleted, or its owner left the group, it is deleted.
/// </summary>
internal sealed class SettleMessageNotification(
    INotificationsDb db,
    INotificationLists lists,
    IConversations conversations,
    IPeople people,
    Notifier notifier,
    IRealtimePublisher publisher) :
    INotificationHandler<ConversationRead>,
    INotificationHandler<ConversationMarksChanged>,
    INotificationHandler<MessageCountDrifted>,
    INotificationHandler<MessageDeleted>,
    INotificationHandler<MessageHidden>,
    INotificationHandler<GroupViewChanged>,
    INotificationHandler<GroupMemberLeft>
{
    public Task Handle(ConversationRead e, CancellationToken ct) =>
        Settle(e.Conversation, e.Reader, isTakenBack: false, ct);

    public async Task Handle(ConversationMarksChanged e, CancellationToken ct)
    {
        foreach (var reader in e.IsUnreadChanged ? e.Users : [])
        {
            await Settle(e.Conversation, reader, isTakenBack: false, ct);
        }
    }

    public Task Handle(MessageCountDrifted e, CancellationToken ct) =>
        Settle(e.Conversation, e.User, isTakenBack: false, ct);

    public async Task Handle(MessageDeleted e, CancellationToken ct)
    {
        var members = await conversations.MembersOf(e.Conversation, ct);
        var notifications = await Of(e.Conversation, [.. members.Where(m => m != e.DeletedBy)], ct);
        if (notifications.Count > 0)
        {
            var owners = notifications.ConvertAll(n => n.UserId);
            var unread = await conversations.UnreadOf(e.Conversation, owners, ct);
            await Settle(notifications, unread, isTakenBack: true, ct);
        }
    }

    public Task Handle(MessageHidden e, CancellationToken ct) => Settle(e.Conversation, e.User, isTakenBack: true, ct);

    public Task Handle(GroupViewChanged e, CancellationToken ct) =>
        Settle(e.Conversation, e.User, isTakenBack: true, ct);

    public async Task Handle(GroupMemberLeft e, CancellationToken ct)
    {
        if (!e.IsErased && !await conversations.HasMember(e.Conversation, e.User, ct))
        {
            await notifier.Delete(await Of(e.Conversation, [e.User], ct), ct);
        }
    }

    private async Task Settle(ConversationId conversation, UserId member, bool isTakenBack, CancellationToken ct)
    {
        var notifications = await Of(conversation, [member], ct);
        if (notifications.Count > 0)
        {
            var unread = await conversations.UnreadOf(conversation, member, ct);
            await Settle(notifications, new Dictionary<UserId, int> { [member] = unread }, isTakenBack, ct);
        }
    }

    private async Task<List<Notification>> Of(ConversationId conversation, UserId[] members, CancellationToken ct) =>
        await db.Notifications
            .Where(n => members.Contains(n.UserId) && n.ConversationId == conversation && !n.IsRead).ToListAsync(ct);

    private async Task Settle(
        List<Notification> notifications, IReadOnlyDictionary<UserId, int> unread, bool isTakenBack,
        CancellationToken ct)
    {
        // One that tells that its owner was added to a group counts no message.
        var changed = notifications.FindAll(
            n => unread[n.UserId] < n.Count || (n.Count == 0 && !isTakenBack && unread[n.UserId] == 0));
        var gone = changed.FindAll(n => unread[n.UserId] == 0 && isTakenBack);
        await notifier.Delete(gone, ct);
        var left = changed.Except(gone).ToList();
        if (left.Count == 0)
        {
            return;
        }

        var cards = await people.GetMany([.. left.Select(n => n.FromUserId).OfType<UserId>().Distinct()], ct);
        var group = await conversations.GroupNameOf(left[0].ConversationId!.Value, ct);
        foreach (var notification in left)
        {
            if (unread[notification.UserId] == 0)
            {
                notification.IsRead = true;
            }
            else
            {
                notification.Count = unread[notification.UserId];
                notification.Message = MessageText.Of(
                    notification.Count, group, notification.FromUserId is { } from ? cards[from] : null);
            }

            notification.Version++;
        }

        await db.SaveChangesAsync(ct);
        var totals = await lists.UnreadOf([.. left.Select(n => n.UserId)], ct);
        foreach (var notification in left)
        {
            publisher.Publish(
                [notification.UserId],
                NotificationUpdated.From(notification, totals.GetValueOrDefault(notification.UserId)));
        }
    }
}
