using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Posts.Reactions;

/// <summary>Removes the actor's reaction to a post, or to a comment under it. Idempotent.</summary>
[Cost(8)]
public sealed record RemoveReaction(UserId Actor, PostId PostId, CommentId? CommentId)
    : IRequest<Result<ReactionState>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.Reactions;
}

internal sealed class RemoveReactionHandler(ReactionChange change, IPostsDb db)
    : IRequestHandler<RemoveReaction, Result<ReactionState>>
{
    public Task<Result<ReactionState>> Handle(RemoveReaction command, CancellationToken ct) => db.InTransactionAsync(
        token => change.To(null, command.Actor, command.PostId, command.CommentId, token), ct);
}
