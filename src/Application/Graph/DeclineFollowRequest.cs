using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Graph.Contracts;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Graph;

/// <summary>Declines a follow request; the requester is not notified.</summary>
[Cost(5)]
public sealed record DeclineFollowRequest(UserId Actor, UserId UserId) : IRequest<Result<RelationshipRow>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.RelationshipChanges;
}

internal sealed class DeclineFollowRequestHandler(RelationshipChange change)
    : IRequestHandler<DeclineFollowRequest, Result<RelationshipRow>>
{
    public Task<Result<RelationshipRow>> Handle(DeclineFollowRequest command, CancellationToken ct) =>
        change.Apply(command.Actor, command.UserId, (r, id, now) => r.Decline(id, now), ct);
}
