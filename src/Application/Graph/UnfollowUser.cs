using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Graph.Contracts;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Graph;

/// <summary>Ends a follow or withdraws a follow request. Idempotent.</summary>
[Cost(10)]
public sealed record UnfollowUser(UserId Actor, UserId UserId) : IRequest<Result<RelationshipRow>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.RelationshipChanges;
}

internal sealed class UnfollowUserHandler(RelationshipChange change)
    : IRequestHandler<UnfollowUser, Result<RelationshipRow>>
{
    public Task<Result<RelationshipRow>> Handle(UnfollowUser command, CancellationToken ct) =>
        change.Apply(command.Actor, command.UserId, (r, id, now) => r.Unfollow(id, now), ct);
}
