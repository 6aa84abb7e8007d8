using Hubbub.Application.Common;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Pins;

/// <summary>Pins a message in its conversation, for all members. Idempotent.</summary>
[Cost(8)]
public sealed record PinMessage(UserId Actor, MessageId MessageId) : IRequest<Result<Pin>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.MessageEdits;
}

/// <summary>Who pinned a message, and when.</summary>
public sealed record Pin(MessageId MessageId, UserId PinnedBy, DateTimeOffset PinnedAt);

internal sealed class PinMessageHandler(IMessagingDb db, PinChange change, IdGenerator ids, TimeProvider clock)
    : IRequestHandler<PinMessage, Result<Pin>>
{
    public Task<Result<Pin>> Handle(PinMessage command, CancellationToken ct) =>
        db.InTransactionAsync(token => Pin(command, token), ct);

    private async Task<Result<Pin>> Pin(PinMessage command, CancellationToken ct)
    {
        var found = await change.FindToPin(command.Actor, command.MessageId, ct);
        if (found.Failure is { } failure)
        {
            return failure;
        }

        var message = found.Value;
        if (await db.HoldAsync(message.Id, ct) == 0)
        {
            return MessagingErrors.MessageNotFound;
        }

        if (await change.PinOf(message.Id, ct) is not { } pin)
        {
            await db.HoldAsync(message.ConversationId, ct);
            if (await db.PinnedMessages.CountAsync(p => p.ConversationId == message.ConversationId, ct)
                >= PinnedMessage.MaxPerConversation)
            {
                return MessagingErrors.TooManyPins;
            }

            pin = new()
            {
                MessageId = message.Id,
                ConversationId = message.ConversationId,
                Order = ids.Next(),
                PinnedBy = command.Actor,
                PinnedAt = clock.Now(),
            };
            db.PinnedMessages.Add(pin);
            change.Raise(command.Actor, message);
        }

        return new Pin(pin.MessageId, pin.PinnedBy, pin.PinnedAt);
    }
}
