using Hubbub.Application.Common.Effects;
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
/// Reduces a conversation's notifications to the messages and mentions that are still unread when the conversation is
/// read, when a message is deleted, hidden or withheld or mentions others, and when they are found to count more. Once
/// all were read they are marked as read; once all were deleted, or their owner left the group, they are deleted.
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
    INotificationHandler<MessageEdited>,
    INotificationHandler<MessageDeletedForMany>,
    INotificationHandler<MessageHidden>,
    INotificationHandler<GroupChanged>,
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
        if (members.Count <= IConversations.MostCountedAtOnce)
        {
            await Settle(e.Conversation, [.. members.Where(m => m != e.DeletedBy)], isTakenBack: true, ct);
        }
    }

    [Deferred(IConversations.WhyDeferred)]
    public Task Handle(MessageDeletedForMany e, CancellationToken ct) =>
        Settle(e.Conversation, [.. e.Members.Take(IConversations.MostCountedAtOnce)], isTakenBack: true, ct);

    // A message that newly mentions someone is counted as a mention, and no longer as a message.
    public async Task Handle(MessageEdited e, CancellationToken ct)
    {
        UserId[] changed = e.MentionsAll is null
            ? [.. (e.Mentioned ?? []).Concat(e.Unmentioned ?? [])]
            : [.. await conversations.MembersOf(e.Conversation, ct)];
        if (changed.Length > 0)
        {
            await Settle(e.Conversation, changed, isTakenBack: true, ct);
        }
    }

    public async Task Handle(GroupChanged e, CancellationToken ct)
    {
        if (e.IsViewChanged)
        {
            await Settle(
                e.Conversation, [.. await conversations.MembersOf(e.Conversation, ct)], isTakenBack: true, ct);
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

    private async Task Settle(ConversationId conversation, UserId member, bool isTakenBack, CancellationToken ct) =>
        await Settle(conversation, [member], isTakenBack, ct);

    private async Task Settle(
        ConversationId conversation, UserId[] members, bool isTakenBack, CancellationToken ct)
    {
        var notifications = await Of(conversation, members, ct);
        if (notifications.Count > 0)
        {
            var owners = notifications.Select(n => n.UserId).Distinct().ToArray();
            var unread = await conversations.UnreadOf(conversation, owners, ct);
            await Settle(notifications, LeftOf(notifications, unread), isTakenBack, ct);
        }
    }

    /// <summary>How many each may count; messages that are counted as mentions are not counted again.</summary>
    private static Dictionary<Notification, int> LeftOf(
        List<Notification> notifications, IReadOnlyDictionary<UserId, UnreadInConversation> unread)
    {
        var left = notifications.Where(n => n.Type == NotificationType.Mention).ToDictionary(
            n => n, n => Math.Min(n.Count, unread.GetValueOrDefault(n.UserId)?.Mentions ?? 0));
        var mentions = left.ToDictionary(m => m.Key.UserId, m => m.Value);
        foreach (var other in notifications.Where(n => n.Type != NotificationType.Mention))
        {
            left.Add(
                other,
                (unread.GetValueOrDefault(other.UserId)?.Messages ?? 0) - mentions.GetValueOrDefault(other.UserId));
        }

        return left;
    }

    private async Task<List<Notification>> Of(ConversationId conversation, UserId[] members, CancellationToken ct) =>
        await db.Notifications
            .Where(n => members.Contains(n.UserId) && n.ConversationId == conversation && !n.IsRead).ToListAsync(ct);

    private async Task Settle(
        List<Notification> notifications, Dictionary<Notification, int> unread, bool isTakenBack, CancellationToken ct)
    {
        // One that tells that its owner was added to a group counts no message.
        var changed = notifications.FindAll(
            n => unread[n] < n.Count || (n.Count == 0 && !isTakenBack && unread[n] == 0));
        var gone = changed.FindAll(n => unread[n] == 0 && isTakenBack);
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
            if (unread[notification] == 0)
            {
                notification.IsRead = true;
            }
            else
            {
                notification.Count = unread[notification];
                notification.Message = MessageText.Of(
                    notification.Type,
                    notification.Count,
                    group,
                    notification.FromUserId is { } from ? cards[from] : null);
            }

            notification.Version++;
        }

        await db.SaveChangesAsync(ct);
        var totals = await lists.UnreadOf([.. left.Select(n => n.UserId).Distinct()], ct);
        foreach (var notification in left)
        {
            publisher.Publish(
                [notification.UserId],
                NotificationUpdated.From(notification, totals.GetValueOrDefault(notification.UserId)));
        }
    }
}
