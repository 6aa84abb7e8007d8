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
/// the messages of a batch notify once. That of a group names no person: it counts the messages of several.
/// </summary>
internal sealed class NotifyOnMessageSent(
    INotificationsStatements statements,
    IConversations conversations,
    IPeople people,
    Notifier notifier,
    TimeProvider clock)
    : INotificationHandler<EventBatch<MessageSent>>
{
    public async Task Handle(EventBatch<MessageSent> batch, CancellationToken ct)
    {
        var texts = batch.Events.Where(e => !e.IsSystem).ToList();
        var readers = await conversations.ReadersOf(
            texts.ConvertAll(e =>
                new StoredMessage(e.Message, e.Conversation, e.Sender, e.Seq, IsGroupText: e.GroupName is not null)),
            ct);
        var sent = texts.SelectMany(e => readers[e.Message].Select(r => (Recipient: r, Event: e))).ToList();
        var notifiable = await notifier.NotMuted([.. sent.Select(s => (s.Event.Sender, s.Recipient)).Distinct()], ct);
        var toNotify = sent.Where(s => notifiable.Contains((s.Event.Sender, s.Recipient)))
            .GroupBy(s => (s.Recipient, s.Event.Conversation), s => s.Event).ToList();
        if (batch.IsLate)
        {
            // Messages that were read or deleted in the meantime no longer notify.
            foreach (var conversation in toNotify.Select(m => m.Key).ToLookup(k => k.Conversation, k => k.Recipient))
            {
                var left = await conversations.UnreadOf(conversation.Key, [.. conversation], ct);
                toNotify.RemoveAll(messages =>
                    messages.Key.Conversation == conversation.Key
                    && left.GetValueOrDefault(messages.Key.Recipient) == 0);
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
        var firsts = found.Where(f => f.IsFirst).Select(f => f.Unread!).ToDictionary(n => n.UserId);
        var senders = await people.GetMany(
            [.. toNotify.SelectMany(r => r).Where(e => e.GroupName is null).Select(e => e.Sender).Distinct()], ct);
        var added = new List<Notification>();
        var counting = new List<(Notification Notification, bool IsMoved)>();
        foreach (var messages in toNotify)
        {
            var (count, newest) = (messages.Count(), messages.Last());
            if (unread.TryGetValue(messages.Key, out var notification))
            {
                var stays = firsts.GetValueOrDefault(notification.UserId) == notification;
                notification.CountMore(count, newest.At, stays ? notification.Order : notifier.NextOrder());
                counting.Add((notification, IsMoved: !stays));
            }
            else
            {
                notification = NotificationFor(messages.Key.Recipient, newest, count);
                unread.Add(messages.Key, notification);
                added.Add(notification);
            }

            // A notification that moved to the front displaces the one that was first.
            if (firsts.TryGetValue(notification.UserId, out var first) && first != notification)
            {
                firsts.Remove(notification.UserId);
            }

            notification.Message = MessageText.Of(
                notification.Count, newest.GroupName, newest.GroupName is null ? senders[newest.Sender] : null);
        }

        await statements.StoreNewAsync(added, ct);
        await statements.StoreMessageCountsAsync(counting, ct);
        await notifier.Deliver([.. toNotify.Select(r => unread[r.Key])], senders, ct);
    }

    private Notification NotificationFor(UserId listener, MessageSent newest, int count) => new()
    {
        Id = notifier.NextId(),
        Order = notifier.NextOrder(),
        UserId = listener,
        Type = NotificationType.NewMessage,
        FromUserId = newest.GroupName is null ? newest.Sender : null,
        ConversationId = newest.Conversation,
        Count = count,
        Message = string.Empty,
        CreatedAt = newest.At,
    };
}
