using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Graph.Contracts;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Graph;

/// <summary>Removes a follower. Idempotent.</summary>
[Cost(5)]
public sealed record RemoveFollower(UserId Actor, UserId UserId) : IRequest<Result<RelationshipRow>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.RelationshipChanges;
}

internal sealed class RemoveFollowerHandler(RelationshipChange change)
    : IRequestHandler<RemoveFollower, Result<RelationshipRow>>
{
    public Task<Result<RelationshipRow>> Handle(RemoveFollower command, CancellationToken ct) =>
        change.Apply(command.Actor, command.UserId, (r, id, now) => r.RemoveFollower(id, now), ct);
}
