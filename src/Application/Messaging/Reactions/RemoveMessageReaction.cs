using FluentValidation;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Messaging.Reactions;

/// <summary>Withdraws one reaction to a message. Idempotent.</summary>
[Cost(8)]
public sealed record RemoveMessageReaction(UserId Actor, MessageId MessageId, string Emoji)
    : IRequest<Result<MessageReactionState>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.Reactions;
}

internal sealed class RemoveMessageReactionValidator : AbstractValidator<RemoveMessageReaction>
{
    public RemoveMessageReactionValidator() => RuleFor(x => x.Emoji).OneEmoji();
}

internal sealed class RemoveMessageReactionHandler(MessageReactionChange change)
    : IRequestHandler<RemoveMessageReaction, Result<MessageReactionState>>
{
    public Task<Result<MessageReactionState>> Handle(RemoveMessageReaction command, CancellationToken ct) =>
        change.Remove(command.Actor, command.MessageId, command.Emoji, ct);
}
