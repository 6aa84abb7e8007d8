using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Domain.Messaging;
using Hubbub.Domain.Messaging.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging;

/// <summary>
/// Pushes to the reader's own devices how far they have read; in a direct conversation, also to the other person if it
/// is a receipt.
/// </summary>
internal sealed class PushConversationRead(IMessagingDb db, IConversations conversations, IRealtimePublisher publisher)
    : INotificationHandler<ConversationRead>
{
    public async Task Handle(ConversationRead e, CancellationToken ct)
    {
        var members = await db.Members
            .Where(m => m.ConversationId == e.Conversation && !m.IsHidden && m.Request == RequestState.None
                && (m.UserId == e.Reader || (e.IsReceipt && !db.Groups.Any(g => g.Id == e.Conversation))))
            .Select(m => new { m.UserId, m.UnreadAfter }).ToListAsync(ct);
        var confirmation = new MessageReadConfirmation(
            e.Message, e.Reader, e.At, e.Conversation, e.ReadSeq, null, null, LastSeq: null);
        publisher.Publish(members.Select(m => m.UserId).Where(m => m != e.Reader), confirmation);
        if (members.Find(m => m.UserId == e.Reader) is not { } reader)
        {
            return;
        }

        var unread = await conversations.UnreadOf(e.Conversation, e.Reader, ct);
        publisher.Publish([e.Reader], confirmation with
        {
            UnreadCount = unread.Messages,
            UnreadMentionCount = unread.Mentions,
            LastSeq = (await db.LastSeqsOf(e.Conversation, [e.Reader], ct))[e.Reader],
            UnreadAfter = reader.UnreadAfter,
        });
    }
}
