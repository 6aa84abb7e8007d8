using Hubbub.Application.Common;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Circles;

/// <summary>Adds someone to the actor's circle, without notifying them. Idempotent.</summary>
[Cost(4)]
public sealed record AddCircleMember(UserId Actor, CircleId CircleId, UserId UserId)
    : IRequest<Result<CircleRow>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.CircleChanges;
}

internal sealed class AddCircleMemberHandler(IPostsDb db, IdGenerator ids, TimeProvider clock)
    : IRequestHandler<AddCircleMember, Result<CircleRow>>
{
    public async Task<Result<CircleRow>> Handle(AddCircleMember command, CancellationToken ct)
    {
        var (actor, user) = (command.Actor, command.UserId);
        if (await db.CircleOf(command.CircleId, actor, ct) is not { } circle)
        {
            return PostsErrors.CircleNotFound;
        }

        if (await db.CircleMembers.AnyAsync(m => m.CircleId == circle.Id && m.UserId == user, ct))
        {
            return CircleChanges.RowOf(circle);
        }

        var isThere = user != actor && await db.People.AnyAsync(
            p => p.Id == user && p.IsAvailable
                && !db.Relations.Any(
                    t => t.Blocks && ((t.From == actor && t.To == user) || (t.From == user && t.To == actor))),
            ct);
        if (!isThere)
        {
            return PostsErrors.UserNotFound;
        }

        if (circle.Take(clock.Now()).Failure is { } full)
        {
            return full;
        }

        db.CircleMembers.Add(new() { CircleId = circle.Id, UserId = user, Order = ids.Next() });
        await db.SaveChangesAsync(ct);
        return CircleChanges.RowOf(circle);
    }
}
