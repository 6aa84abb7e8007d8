using Hubbub.Application.Common;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging.Events;
using Hubbub.Domain.Notifications;
using MediatR;

namespace Hubbub.Application.Notifications.Delivery;

/// <summary>
/// Notifies the receivers of messages. While unread, a conversation has one notification, which counts its messages;
/// the messages of a batch notify once.
/// </summary>
internal sealed class NotifyOnMessageSent(
    INotificationsDb db,
    INotificationsStatements statements,
    IConversations conversations,
    IPeople people,
    Notifier notifier,
    TimeProvider clock)
    : INotificationHandler<EventBatch<MessageSent>>
{
    public async Task Handle(EventBatch<MessageSent> batch, CancellationToken ct)
    {
        var members = await conversations.MembersOf([.. batch.Events.Select(e => e.Conversation).Distinct()], ct);
        var sent = batch.Events.SelectMany(e => members[e.Conversation].Select(m => (Recipient: m, Event: e))).ToList();
        var notifiable = await notifier.NotMuted([.. sent.Select(s => (s.Event.Sender, s.Recipient)).Distinct()], ct);
        var toNotify = sent.Where(s => notifiable.Contains((s.Event.Sender, s.Recipient)))
            .GroupBy(s => (s.Recipient, s.Event.Conversation), s => s.Event).ToList();
        if (batch.IsLate)
        {
            // Messages that were read or deleted in the meantime no longer notify.
            foreach (var messages in toNotify.ToList())
            {
                if (await conversations.UnreadOf(messages.Key.Conversation, messages.Key.Recipient, ct) == 0)
                {
                    toNotify.Remove(messages);
                }
            }
        }

        var found = await statements.ToNotifyAsync(toNotify.ConvertAll(r => r.Key), clock.Now(), ct);
        var off = found.Where(f => f.IsOff).Select(f => (f.Owner, f.Conversation)).ToHashSet();
        toNotify.RemoveAll(messages => off.Contains(messages.Key));
        if (toNotify.Count == 0)
        {
            return;
        }

        var unread = found.Select(f => f.Unread).OfType<Notification>()
            .ToDictionary(n => (n.UserId, n.ConversationId!.Value));
        // A notification that is already first in its owner's list keeps its order, because a new order costs a page
        // write.
        var firsts = found.Where(f => f.IsFirst).Select(f => f.Unread!).ToHashSet();
        var senders = await people.GetMany([.. toNotify.SelectMany(r => r).Select(e => e.Sender).Distinct()], ct);
        var counting = new List<(Notification Notification, bool IsMoved)>();
        foreach (var messages in toNotify)
        {
            var (count, newest) = (messages.Count(), messages.Last());
            if (unread.TryGetValue(messages.Key, out var notification))
            {
                var stays = firsts.Contains(notification);
                notification.CountMore(count, newest.At, stays ? notification.Order : notifier.NextOrder());
                counting.Add((notification, IsMoved: !stays));
            }
            else
            {
                notification = NotificationFor(messages.Key.Recipient, newest, count);
                unread.Add(messages.Key, notification);
                db.Notifications.Add(notification);
            }

            // A notification that moved to the front displaces the one that was first.
            firsts.RemoveWhere(first => first.UserId == notification.UserId && first != notification);

            var name = senders[newest.Sender].DisplayName;
            notification.Message = notification.Count == 1
                ? $"{name} sent you a message"
                : $"{name} sent you {notification.Count} messages";
        }

        await statements.StoreMessageCountsAsync(counting, ct);
        await notifier.Deliver([.. toNotify.Select(r => unread[r.Key])], senders, ct);
    }

    private Notification NotificationFor(UserId listener, MessageSent newest, int count) => new()
    {
        Id = notifier.NextId(),
        Order = notifier.NextOrder(),
        UserId = listener,
        Type = NotificationType.NewMessage,
        FromUserId = newest.Sender,
        ConversationId = newest.Conversation,
        Count = count,
        Message = string.Empty,
        CreatedAt = newest.At,
    };
}
