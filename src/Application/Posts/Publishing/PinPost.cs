using Hubbub.Application.Common;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Publishing;

/// <summary>Pins the actor's own post to the actor's profile, before other pins. Idempotent.</summary>
[Cost(8)]
public sealed record PinPost(UserId Actor, PostId PostId) : IRequest<Result<PostRow>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.PostEdits;
}

internal sealed class PinPostHandler(
    IPostsDb db, EditablePosts own, PostReader reader, IdGenerator ids, TimeProvider clock)
    : IRequestHandler<PinPost, Result<PostRow>>
{
    public async Task<Result<PostRow>> Handle(PinPost command, CancellationToken ct)
    {
        var pinned = await db.InTransactionAsync(token => Pin(command, token), ct);
        return await pinned.Then(() => reader.Get(command.PostId, command.Actor, ct));
    }

    private async Task<Result> Pin(PinPost command, CancellationToken ct)
    {
        var found = await own.Find(command.PostId, command.Actor, ct);
        if (found.Failure is { } failure)
        {
            return failure;
        }

        var now = clock.Now();
        var others = db.Posts.Where(p => p.AuthorId == command.Actor && p.PinId != null && p.Id != command.PostId
            && (p.ExpiresAt == null || p.ExpiresAt > now));
        if (await others.CountAsync(ct) >= Post.MostPins)
        {
            return PostsErrors.TooManyPins;
        }

        found.Value.Pin(ids.Next(), now);
        return Result.Success;
    }
}
