using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Messaging.Pins;

/// <summary>Unpins a message, for all members. Idempotent.</summary>
[Cost(6)]
public sealed record UnpinMessage(UserId Actor, MessageId MessageId) : IRequest<Result>, IRateLimited
{
    public LimitedAct Act => LimitedAct.MessageEdits;
}

internal sealed class UnpinMessageHandler(IMessagingDb db, PinChange change) : IRequestHandler<UnpinMessage, Result>
{
    public Task<Result> Handle(UnpinMessage command, CancellationToken ct) =>
        db.InTransactionAsync(token => Unpin(command, token), ct);

    private async Task<Result> Unpin(UnpinMessage command, CancellationToken ct)
    {
        var found = await change.FindToUnpin(command.Actor, command.MessageId, ct);
        if (found.Failure is { } failure)
        {
            return failure;
        }

        var message = found.Value;
        if (await change.PinOf(message.Id, ct) is { } pin)
        {
            db.PinnedMessages.Remove(pin);
            change.Raise(command.Actor, message);
        }

        return Result.Success;
    }
}
