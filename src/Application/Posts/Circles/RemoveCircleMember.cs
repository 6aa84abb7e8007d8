using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Circles;

/// <summary>Removes someone from the actor's circle. Idempotent.</summary>
[Cost(4)]
public sealed record RemoveCircleMember(UserId Actor, CircleId CircleId, UserId UserId)
    : IRequest<Result<CircleRow>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.CircleChanges;
}

internal sealed class RemoveCircleMemberHandler(IPostsDb db, TimeProvider clock)
    : IRequestHandler<RemoveCircleMember, Result<CircleRow>>
{
    public async Task<Result<CircleRow>> Handle(RemoveCircleMember command, CancellationToken ct)
    {
        if (await db.CircleOf(command.CircleId, command.Actor, ct) is not { } circle)
        {
            return PostsErrors.CircleNotFound;
        }

        var member = await db.CircleMembers.SingleOrDefaultAsync(
            m => m.CircleId == circle.Id && m.UserId == command.UserId, ct);
        if (member is not null)
        {
            db.CircleMembers.Remove(member);
            circle.Release(member.UserId, clock.Now());
            await db.SaveChangesAsync(ct);
        }

        return CircleChanges.RowOf(circle);
    }
}
