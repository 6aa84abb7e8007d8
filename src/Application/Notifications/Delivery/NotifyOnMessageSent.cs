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
        var sent = texts.SelectMany(e => readers[e.Message].Select(r => Sent.Of(e, r))).ToList();
        var notifiable = await notifier.NotMuted([.. sent.Select(s => (s.Event.Sender, s.Recipient)).Distinct()], ct);
        sent.RemoveAll(s => !notifiable.Contains((s.Event.Sender, s.Recipient)));
        if (batch.IsLate)
        {
            sent = await Now(sent, ct);
        }

        var mentioned = sent.FindAll(s => s.IsMention || s.IsMentionedSince).ConvertAll(s => s.Mention);
        var wanting = mentioned.Count == 0 ? [] : (await notifier.Wanting(mentioned, ct)).ToHashSet();
        // Whom an edit mentions is notified by the edit.
        sent.RemoveAll(s => s.IsMentionedSince && wanting.Contains(s.Mention));
        await counter.Count(sent.ConvertAll(s => ToCount(s, s.IsMention && wanting.Contains(s.Mention))), ct);
    }

    /// <summary>
    /// Those of these that were not read or deleted meanwhile, and whom they mention since they were last edited.
    /// </summary>
    private async Task<List<Sent>> Now(List<Sent> sent, CancellationToken ct)
    {
        var unread = (await conversations.UnreadAmong([.. sent.Select(s => s.Event.Message).Distinct()], ct))
            .ToDictionary(u => (u.Message, u.User));
        return
        [
            .. from s in sent
               where unread.ContainsKey((s.Event.Message, s.Recipient))
               let now = unread[(s.Event.Message, s.Recipient)]
               // An edit from a name to all tells again; one from all to a name does not.
               let isStill = (s.IsMention && now.ByName) || (s.Event.MentionsAll && now.WithAll)
               select s with
               {
                   IsNamed = isStill && now.ByName,
                   IsMention = isStill,
                   IsMentionedSince = !isStill && (now.ByName || now.WithAll),
               },
        ];
    }

    private static MessageToCount ToCount(Sent sent, bool isMention) => new(
        new(
            sent.Recipient,
            sent.Event.Conversation,
            isMention ? NotificationType.Mention : NotificationType.NewMessage),
        sent.Event.Sender,
        sent.Event.At,
        sent.Event.GroupName,
        BreaksMute: isMention && sent.IsNamed,
        sent.Event);

    private readonly record struct Sent(
        MessageSent Event, UserId Recipient, bool IsNamed, bool IsMention, bool IsMentionedSince = false)
    {
        public (UserId Actor, UserId Recipient, NotificationType Type) Mention =>
            (Event.Sender, Recipient, NotificationType.Mention);

        public static Sent Of(MessageSent e, UserId recipient)
        {
            var isNamed = e.Mentions?.Contains(recipient) == true;
            return new(e, recipient, isNamed, IsMention: isNamed || e.MentionsAll);
        }
    }
}
