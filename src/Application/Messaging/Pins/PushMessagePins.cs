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
        // Not to whom it is a request: they can read its messages, not its pins.
        var viewers = await db.Seen().Where(s => s.Message.Id == e.Message).Select(s => s.Member.UserId)
            .ToListAsync(ct);
        publisher.Publish(viewers, pin is null
            ? new MessageUnpinned(e.Message, e.Conversation, e.Seq, e.ChangedBy)
            : new MessagePinned(e.Message, e.Conversation, e.Seq, pin.PinnedBy, pin.PinnedAt));
    }
}
