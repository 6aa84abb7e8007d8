using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Graph.Contracts;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Graph;

/// <summary>No notifications of this person's doing any more; they are not told. Again is fine.</summary>
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
