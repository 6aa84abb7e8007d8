using Hubbub.Application.Messaging.Contracts;
using Hubbub.Domain.Messaging.Events;
using Hubbub.Domain.Notifications;
using MediatR;

namespace Hubbub.Application.Notifications.Delivery;

/// <summary>
/// Notifies those whom an edit newly mentions in a message that they have not read. Whom it mentioned before in the
/// other way, by name or with all, has been told.
/// </summary>
internal sealed class NotifyOnMessageMentions(IConversations conversations, Notifier notifier, MessageCounter counter)
    : INotificationHandler<MessageEdited>
{
    public async Task Handle(MessageEdited e, CancellationToken ct)
    {
        var named = e.Mentioned ?? [];
        if ((named.Count == 0 && e.MentionsAll is not true) || e.MentionsAll is false
            || await conversations.GroupNameOf(e.Conversation, ct) is not { } name)
        {
            return;
        }

        var unread = await conversations.UnreadMentionsOf(e.Message, ct);
        var notMuted = await notifier.NotMuted(
            [
                .. unread.Where(u => e.MentionsAll is true
                        ? !u.ByName || named.Contains(u.User)
                        : !u.WithAll && named.Contains(u.User))
                    .Select(u => (e.EditedBy, u.User)),
            ],
            ct);
        await counter.Count(
            [
                .. notMuted.Select(p => new MessageToCount(
                    new(p.Recipient, e.Conversation, NotificationType.Mention),
                    e.EditedBy,
                    e.At,
                    name,
                    BreaksMute: named.Contains(p.Recipient))),
            ],
            ct);
    }
}
