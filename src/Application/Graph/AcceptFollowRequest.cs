using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Graph.Contracts;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Graph;

/// <summary>Accepts someone's follow request. Idempotent.</summary>
[Cost(5)]
public sealed record AcceptFollowRequest(UserId Actor, UserId UserId) : IRequest<Result<RelationshipRow>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.RelationshipChanges;
}

internal sealed class AcceptFollowRequestHandler(RelationshipChange change)
    : IRequestHandler<AcceptFollowRequest, Result<RelationshipRow>>
{
    public Task<Result<RelationshipRow>> Handle(AcceptFollowRequest command, CancellationToken ct) =>
        change.Apply(command.Actor, command.UserId, (r, id, now) => r.Accept(id, now), ct);
}
