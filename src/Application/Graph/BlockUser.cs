using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Graph.Contracts;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Graph;

/// <summary>Blocks someone, which cuts off all contact both ways. Idempotent.</summary>
[Cost(10)]
public sealed record BlockUser(UserId Actor, UserId UserId) : IRequest<Result<RelationshipRow>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.RelationshipChanges;
}

internal sealed class BlockUserHandler(RelationshipChange change) : IRequestHandler<BlockUser, Result<RelationshipRow>>
{
    public Task<Result<RelationshipRow>> Handle(BlockUser command, CancellationToken ct) =>
        change.Apply(command.Actor, command.UserId, (r, id, now) => r.Block(id, now), ct);
}
