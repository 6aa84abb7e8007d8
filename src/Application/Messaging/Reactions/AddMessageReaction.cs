using FluentValidation;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Messaging.Reactions;

/// <summary>Reacts to a message with one emoji; a person can use several different ones. Idempotent.</summary>
[Cost(8)]
public sealed record AddMessageReaction(UserId Actor, MessageId MessageId, string Emoji)
    : IRequest<Result<MessageReactionState>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.Reactions;
}

internal sealed class AddMessageReactionValidator : AbstractValidator<AddMessageReaction>
{
    public AddMessageReactionValidator() => RuleFor(x => x.Emoji).OneEmoji();
}

internal sealed class AddMessageReactionHandler(MessageReactionChange change)
    : IRequestHandler<AddMessageReaction, Result<MessageReactionState>>
{
    public Task<Result<MessageReactionState>> Handle(AddMessageReaction command, CancellationToken ct) =>
        change.Add(command.Actor, command.MessageId, command.Emoji, ct);
}
