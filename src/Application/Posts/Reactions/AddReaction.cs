using FluentValidation;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts.Events;
using MediatR;

namespace Hubbub.Application.Posts.Reactions;

/// <summary>Reacts to a post, or to a comment under it, replacing an earlier reaction. Idempotent.</summary>
[Cost(8)]
public sealed record AddReaction(UserId Actor, PostId PostId, CommentId? CommentId, ReactionKind Kind)
    : IRequest<Result<ReactionState>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.Reactions;
}

internal sealed class AddReactionValidator : AbstractValidator<AddReaction>
{
    public AddReactionValidator() => RuleFor(x => x.Kind).IsInEnum();
}

internal sealed class AddReactionHandler(ReactionChange change, IPostsDb db)
    : IRequestHandler<AddReaction, Result<ReactionState>>
{
    public Task<Result<ReactionState>> Handle(AddReaction command, CancellationToken ct) => db.InTransactionAsync(
        token => change.To(command.Kind, command.Actor, command.PostId, command.CommentId, token), ct);
}
