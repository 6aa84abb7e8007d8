using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Posts.Publishing;

/// <summary>Unpins the actor's own post. Idempotent.</summary>
[Cost(8)]
public sealed record UnpinPost(UserId Actor, PostId PostId) : IRequest<Result<PostRow>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.PostEdits;
}

internal sealed class UnpinPostHandler(IPostsDb db, EditablePosts own, PostReader reader, TimeProvider clock)
    : IRequestHandler<UnpinPost, Result<PostRow>>
{
    public async Task<Result<PostRow>> Handle(UnpinPost command, CancellationToken ct)
    {
        var found = await own.Find(command.PostId, command.Actor, ct);
        if (found.Failure is { } failure)
        {
            return failure;
        }

        found.Value.Pin(null, clock.Now());
        await db.SaveChangesAsync(ct);
        return await reader.Get(command.PostId, command.Actor, ct);
    }
}
