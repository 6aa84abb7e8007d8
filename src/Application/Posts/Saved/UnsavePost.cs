using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Saved;

/// <summary>Unsaves a post, even one that the actor may no longer see. Idempotent.</summary>
[Cost(4)]
public sealed record UnsavePost(UserId Actor, PostId PostId) : IRequest<Result>, IRateLimited
{
    public LimitedAct Act => LimitedAct.SavedChanges;
}

internal sealed class UnsavePostHandler(IPostsDb db, TimeProvider clock) : IRequestHandler<UnsavePost, Result>
{
    public Task<Result> Handle(UnsavePost command, CancellationToken ct) => db.InTransactionAsync(
        async token =>
        {
            if (await db.SavedPosts.Where(s => s.OwnerId == command.Actor && s.PostId == command.PostId)
                .ExecuteDeleteAsync(token) > 0)
            {
                db.Raise(new SavedPostChanged(command.PostId, command.Actor, clock.Now()));
            }

            return Result.Success;
        },
        ct);
}
