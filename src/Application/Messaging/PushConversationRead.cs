using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Domain.Messaging.Events;
using MediatR;

namespace Hubbub.Application.Messaging;

/// <summary>Pushes to both members how far one of them has read.</summary>
internal sealed class PushConversationRead(IMessagingDb db, IConversations conversations, IRealtimePublisher publisher)
    : INotificationHandler<ConversationRead>
{
    public async Task Handle(ConversationRead e, CancellationToken ct)
    {
        var members = await conversations.MembersOf(e.Conversation, ct);
        var confirmation = new MessageReadConfirmation(
            e.Message, e.Reader, e.At, e.Conversation, e.ReadSeq, UnreadCount: null, LastSeq: null);
        publisher.Publish(members.Where(m => m != e.Reader), confirmation);
        publisher.Publish(members.Where(m => m == e.Reader), confirmation with
        {
            UnreadCount = await conversations.UnreadOf(e.Conversation, e.Reader, ct),
            LastSeq = await db.LastSeqOf(e.Conversation, ct),
        });
    }
}
