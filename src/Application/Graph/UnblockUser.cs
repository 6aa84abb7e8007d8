using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Graph.Contracts;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Graph;

/// <summary>Lifts a block; the follows that it ended are not restored. Idempotent.</summary>
[Cost(5)]
public sealed record UnblockUser(UserId Actor, UserId UserId) : IRequest<Result<RelationshipRow>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.RelationshipChanges;
}

internal sealed class UnblockUserHandler(RelationshipChange change)
    : IRequestHandler<UnblockUser, Result<RelationshipRow>>
{
    public Task<Result<RelationshipRow>> Handle(UnblockUser command, CancellationToken ct) =>
        change.Apply(command.Actor, command.UserId, (r, _, now) => r.Unblock(now), ct);
}
