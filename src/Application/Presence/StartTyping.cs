using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Presence;
using MediatR;

namespace Hubbub.Application.Presence;

/// <summary>Shows the receiver that the actor is typing, if the actor may message them.</summary>
public sealed record StartTyping(UserId Actor, UserId ReceiverId) : IRequest<Result>, IRateLimited
{
    public LimitedAct Act => LimitedAct.Typing;
}

internal sealed class StartTypingHandler(TypingTracker tracker, TypingAccess access)
    : IRequestHandler<StartTyping, Result>
{
    public async Task<Result> Handle(StartTyping command, CancellationToken ct)
    {
        if (await access.UsernameFor(command.Actor, command.ReceiverId, ct) is not { } username)
        {
            return PresenceErrors.ReceiverNotFound;
        }

        tracker.Start(command.Actor, username, command.ReceiverId);
        return Result.Success;
    }
}
