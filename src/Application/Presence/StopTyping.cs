using FluentValidation;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Presence;

/// <summary>Stops the typing indicator.</summary>
[Cost(3)]
public sealed record StopTyping(UserId Actor, UserId? ReceiverId, ConversationId? ConversationId = null)
    : IRequest<Result>, IRateLimited
{
    public LimitedAct Act => LimitedAct.Typing;
}

internal sealed class StopTypingValidator : AbstractValidator<StopTyping>
{
    public StopTypingValidator() =>
        RuleFor(x => x.ReceiverId).Must((x, _) => x.ReceiverId is null != x.ConversationId is null)
            .WithMessage("Give exactly one of receiverId and conversationId.");
}

internal sealed class StopTypingHandler(TypingTracker direct, GroupTypingTracker groups, TypingAccess access)
    : IRequestHandler<StopTyping, Result>
{
    public async Task<Result> Handle(StopTyping command, CancellationToken ct)
    {
        if (command.ConversationId is { } group && await access.IsIn(group, command.Actor, ct))
        {
            groups.Stop(group, command.Actor);
            return Result.Success;
        }

        var found = await access.Find(command.Actor, command.ReceiverId, command.ConversationId, ct);
        if (found.Failure is { } failure)
        {
            return failure;
        }

        if (found.Value.Receiver is { } one)
        {
            direct.Stop(command.Actor, one);
        }

        return Result.Success;
    }
}
