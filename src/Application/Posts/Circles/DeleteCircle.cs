using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Circles;

/// <summary>Deletes a circle; content for it is then visible to its author only.</summary>
[Cost(4)]
public sealed record DeleteCircle(UserId Actor, CircleId CircleId) : IRequest<Result>, IRateLimited
{
    public LimitedAct Act => LimitedAct.CircleChanges;
}

internal sealed class DeleteCircleHandler(IPostsDb db, TimeProvider clock) : IRequestHandler<DeleteCircle, Result>
{
    public Task<Result> Handle(DeleteCircle command, CancellationToken ct) => db.InTransactionAsync(
        async token =>
        {
            if (await db.CircleOf(command.CircleId, command.Actor, token) is not { } circle)
            {
                return PostsErrors.CircleNotFound;
            }

            circle.Delete(clock.Now());
            db.Circles.Remove(circle);
            await db.SaveChangesAsync(token);
            await db.CircleMembers.Where(m => m.CircleId == circle.Id).ExecuteDeleteAsync(token);
            return Result.Success;
        },
        ct);
}
