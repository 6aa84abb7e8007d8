using Hubbub.Application.Common.Realtime;
using Hubbub.Domain.Messaging.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Pins;

/// <summary>Pushes to the members who see the message whether a message is pinned.</summary>
internal sealed class PushMessagePins(IMessagingDb db, IRealtimePublisher publisher)
    : INotificationHandler<MessagePinChanged>
{
    public async Task Handle(MessagePinChanged e, CancellationToken ct)
    {
        // The current state, because this may run late.
        var pin = await db.PinnedMessages.AsNoTracking().SingleOrDefaultAsync(p => p.MessageId == e.Message, ct);
        var viewers = await db.ReadersOf(e.Message, ct);
        publisher.Publish(viewers, pin is null
            ? new MessageUnpinned(e.Message, e.Conversation, e.Seq, e.ChangedBy)
            : new MessagePinned(e.Message, e.Conversation, e.Seq, pin.PinnedBy, pin.PinnedAt));
    }
}
