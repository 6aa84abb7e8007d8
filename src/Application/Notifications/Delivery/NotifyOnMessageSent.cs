using Hubbub.Application.Common;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging.Events;
using Hubbub.Domain.Notifications;
using MediatR;

namespace Hubbub.Application.Notifications.Delivery;

/// <summary>
/// Notifies the receivers of messages; the messages of a batch notify once. Whom a message mentions is notified of that
/// instead, or of the message if they do not want to be notified of mentions.
/// </summary>
internal sealed class NotifyOnMessageSent(IConversations conversations, Notifier notifier, MessageCounter counter)
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
        sent.RemoveAll(s => !notifiable.Contains((s.Event.Sender, s.Recipient)));
        var mentioned = sent.FindAll(s => s.Event.MentionsAll || IsNamed(s.Event, s.Recipient))
            .ConvertAll(s => (s.Event.Sender, s.Recipient, NotificationType.Mention));
        var wanting = mentioned.Count == 0 ? [] : (await notifier.Wanting(mentioned, ct)).ToHashSet();
        var messages = sent.ConvertAll(s =>
        {
            var isNamed = IsNamed(s.Event, s.Recipient);
            var isMention = (isNamed || s.Event.MentionsAll)
                && wanting.Contains((s.Event.Sender, s.Recipient, NotificationType.Mention));
            return new MessageToCount(
                new(
                    s.Recipient,
                    s.Event.Conversation,
                    isMention ? NotificationType.Mention : NotificationType.NewMessage),
                s.Event.Sender,
                s.Event.At,
                s.Event.GroupName,
                BreaksMute: isMention && isNamed,
                s.Event);
        });
        if (batch.IsLate)
        {
            // Messages that were read or deleted in the meantime no longer notify.
            foreach (var targets in messages.Select(m => m.Target).Distinct().ToLookup(t => t.Conversation))
            {
                var left = await conversations.UnreadOf(
                    targets.Key, [.. targets.Select(t => t.Owner).Distinct()], ct);
                messages.RemoveAll(m => m.Target.Conversation == targets.Key
                    && (!left.TryGetValue(m.Target.Owner, out var unread)
                        || (m.Target.Type == NotificationType.Mention ? unread.Mentions : unread.Messages) == 0));
            }
        }

        await counter.Count(messages, ct);
    }

    private static bool IsNamed(MessageSent e, UserId recipient) =>
        e.Mentions?.Contains(recipient) == true;
}
