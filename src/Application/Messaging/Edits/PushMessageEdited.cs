using Hubbub.Application.Common.Realtime;
using Hubbub.Domain.Messaging;
using Hubbub.Domain.Messaging.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Edits;

/// <summary>Pushes the new text of a message to the members who see it.</summary>
internal sealed class PushMessageEdited(IMessagingDb db, IRealtimePublisher publisher)
    : INotificationHandler<MessageEdited>
{
    public async Task Handle(MessageEdited e, CancellationToken ct)
    {
        // The current state, because if this runs late the message may have been deleted, or edited again.
        var message = await db.Messages.AsNoTracking().SingleAsync(m => m.Id == e.Message, ct);
        if (message.DeletedAt is not null)
        {
            return;
        }

        var viewers = await db.ReadersOf(e.Message, ct);
        publisher.Publish(viewers, new MessageTextChanged(
            message.Id,
            message.ConversationId,
            message.Seq,
            message.Body,
            Message.QuoteOf(message.Body!),
            message.EditedAt!.Value,
            message.EditCount));
    }
}
