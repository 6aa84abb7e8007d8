using Hubbub.Application.Common;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Publishing;

/// <summary>Pins one's own post to one's profile, in front of other pins. Again is no change.</summary>
[Cost(8)]
public sealed record PinPost(UserId Actor, PostId PostId) : IRequest<Result<PostRow>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.PostEdits;
}

/// <summary>Takes a pin away. Again is fine.</summary>
[Cost(8)]
public sealed record UnpinPost(UserId Actor, PostId PostId) : IRequest<Result<PostRow>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.PostEdits;
}

/// <summary>What someone pinned, as the viewer sees it, the newest pin first: there are at most 5.</summary>
[Cost(3)]
public sealed record GetPins(UserId Viewer, UserId UserId) : IRequest<Result<IReadOnlyList<PostRow>>>;

internal sealed class PinPostHandler(IPostsDb db, EditablePosts own, PostReader reader, IdGenerator ids, TimeProvider clock)
    : IRequestHandler<PinPost, Result<PostRow>>
{
    public async Task<Result<PostRow>> Handle(PinPost command, CancellationToken ct)
    {
        var pinned = await db.InTransactionAsync(token => Pin(command, token), ct);
        return pinned.Failure is { } failure ? failure
            : await reader.Find(command.PostId, command.Actor, ct) is { } row ? row
            : PostsErrors.PostNotFound;
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
        return await reader.Find(command.PostId, command.Actor, ct) is { } row ? row : PostsErrors.PostNotFound;
    }
}

internal sealed class GetPinsHandler(Visibility visibility, PostReader reader)
    : IRequestHandler<GetPins, Result<IReadOnlyList<PostRow>>>
{
    public async Task<Result<IReadOnlyList<PostRow>>> Handle(GetPins query, CancellationToken ct)
    {
        if (!await visibility.IsThere(query.UserId, query.Viewer, ct))
        {
            return PostsErrors.UserNotFound;
        }

        var pins = await visibility.VisibleTo(query.Viewer).Where(p => p.AuthorId == query.UserId && p.PinId != null)
            .OrderByDescending(p => p.PinId).Take(Post.MostPins)
            .Select(p => new PostPointer { Id = p.Id, SharedPostId = p.SharedPostId }).ToListAsync(ct);
        return (await reader.Read(pins, query.Viewer, ct)).ToList();
    }
}
