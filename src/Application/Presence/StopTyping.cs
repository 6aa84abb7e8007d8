using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Presence;
using MediatR;

namespace Hubbub.Application.Presence;

/// <summary>Stops the typing indicator.</summary>
public sealed record StopTyping(UserId Actor, UserId ReceiverId) : IRequest<Result>, IRateLimited
{
    public LimitedAct Act => LimitedAct.Typing;
}

internal sealed class StopTypingHandler(TypingTracker tracker, TypingAccess access)
    : IRequestHandler<StopTyping, Result>
{
    public async Task<Result> Handle(StopTyping command, CancellationToken ct)
    {
        if (await access.UsernameFor(command.Actor, command.ReceiverId, ct) is null)
        {
            return PresenceErrors.ReceiverNotFound;
        }

        tracker.Stop(command.Actor, command.ReceiverId);
        return Result.Success;
    }
}
