using Hubbub.Application.Common;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Graph.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Graph;
using MediatR;

namespace Hubbub.Application.Graph;

/// <summary>Follows a public account, or asks to follow a private one. Idempotent.</summary>
[Cost(10)]
public sealed record FollowUser(UserId Actor, UserId UserId) : IRequest<Result<RelationshipRow>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.RelationshipChanges;
}

internal sealed class FollowUserHandler(
    IGraphDb db, IRelations relations, IPeople people, IdGenerator ids, TimeProvider clock)
    : IRequestHandler<FollowUser, Result<RelationshipRow>>
{
    public async Task<Result<RelationshipRow>> Handle(FollowUser command, CancellationToken ct)
    {
        if (command.Actor == command.UserId)
        {
            return GraphErrors.Self;
        }

        if (await people.IsPrivate(command.UserId, ct) is not { } isPrivate)
        {
            return GraphErrors.UserNotFound;
        }

        var relationship = await db.Relationship(command.Actor, command.UserId, ct);
        if (relationship.Follow(isPrivate, ids.Next(), clock.Now()).Failure is { } failure)
        {
            return failure;
        }

        await db.SaveChangesAsync(ct);
        return await relations.Between(command.Actor, command.UserId, ct);
    }
}
