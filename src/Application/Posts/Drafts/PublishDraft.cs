using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Drafts;

/// <summary>Publishes a draft now. A retry returns the same post while it exists.</summary>
[Cost(10)]
public sealed record PublishDraft(UserId Actor, DraftId DraftId) : IRequest<Result<PostRow>>;

internal sealed class PublishDraftHandler(IPostsDb db, DraftPublisher publisher, PostReader reader, ActLimiter limiter)
    : IRequestHandler<PublishDraft, Result<PostRow>>
{
    public async Task<Result<PostRow>> Handle(PublishDraft command, CancellationToken ct)
    {
        var (actor, key) = (command.Actor, DraftPublisher.KeyOf(command.DraftId));
        if (await db.DraftOf(command.DraftId, actor, ct) is null)
        {
            return await Published(key, actor, ct);
        }

        if (await limiter.Take(LimitedAct.Posts, actor, ct, key) is { } refusal)
        {
            return refusal;
        }

        var isStored = false;
        try
        {
            var stored = await db.InTransactionAsync(token => Publish(command, token), ct);
            isStored = stored.Failure is null;
            return stored.Failure == PostsErrors.DraftNotFound
                ? await Published(key, actor, ct)
                : await stored.Then(id => reader.Get(id, actor, ct));
        }
        finally
        {
            if (!isStored)
            {
                await limiter.Return(LimitedAct.Posts, actor, key);
            }
        }
    }

    // Published earlier, or by a concurrent attempt.
    private async Task<Result<PostRow>> Published(string key, UserId actor, CancellationToken ct)
    {
        var published = await db.Posts.Where(p => p.AuthorId == actor && p.ClientKey == key)
            .Select(p => p.Id).SingleOrDefaultAsync(ct);
        return await reader.Find(published, actor, ct) is { } row ? row : PostsErrors.DraftNotFound;
    }

    private async Task<Result<PostId>> Publish(PublishDraft command, CancellationToken ct) =>
        await db.DraftOf(command.DraftId, command.Actor, ct) is { } draft
            ? await publisher.Publish(draft, ct)
            : PostsErrors.DraftNotFound;
}
