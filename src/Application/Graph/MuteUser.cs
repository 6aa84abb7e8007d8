using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Graph.Contracts;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Graph;

/// <summary>Mutes notifications about what someone does; they are not notified. Idempotent.</summary>
[Cost(5)]
public sealed record MuteUser(UserId Actor, UserId UserId) : IRequest<Result<RelationshipRow>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.RelationshipChanges;
}

internal sealed class MuteUserHandler(RelationshipChange change) : IRequestHandler<MuteUser, Result<RelationshipRow>>
{
    public Task<Result<RelationshipRow>> Handle(MuteUser command, CancellationToken ct) =>
        change.Apply(command.Actor, command.UserId, (r, id, now) => r.Mute(id, now), ct);
}
