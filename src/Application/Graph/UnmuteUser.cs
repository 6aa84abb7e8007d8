using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Graph.Contracts;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Graph;

/// <summary>Unmutes notifications about what someone does. Idempotent.</summary>
[Cost(5)]
public sealed record UnmuteUser(UserId Actor, UserId UserId) : IRequest<Result<RelationshipRow>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.RelationshipChanges;
}

internal sealed class UnmuteUserHandler(RelationshipChange change)
    : IRequestHandler<UnmuteUser, Result<RelationshipRow>>
{
    public Task<Result<RelationshipRow>> Handle(UnmuteUser command, CancellationToken ct) =>
        change.Apply(command.Actor, command.UserId, (r, _, now) => r.Unmute(now), ct);
}
