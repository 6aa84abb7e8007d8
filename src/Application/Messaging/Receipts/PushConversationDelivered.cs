using Hubbub.Application.Common.Realtime;
using Hubbub.Domain.Messaging;
using Hubbub.Domain.Messaging.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Receipts;

/// <summary>Pushes to the other person of a direct conversation how far it was delivered.</summary>
internal sealed class PushConversationDelivered(IMessagingDb db, IRealtimePublisher publisher)
    : INotificationHandler<ConversationDelivered>
{
    public async Task Handle(ConversationDelivered e, CancellationToken ct)
    {
        // So that accepting a request at the same time, which pushes this pointer too, conflicts.
        publisher.Hold([e.Receiver]);
        publisher.Publish(
            await db.Members
                .Where(m => m.ConversationId == e.Conversation && m.UserId != e.Receiver && !m.IsHidden
                    && m.Request == RequestState.None)
                .Select(m => m.UserId).ToListAsync(ct),
            new MessageDeliveredConfirmation(e.Message, e.Receiver, e.At, e.Conversation, e.DeliveredSeq));
    }
}
