using FluentValidation;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Drafts;

/// <summary>Publishes a draft now. Again answers the same post, as long as it is there.</summary>
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
            return stored.Failure == PostsErrors.DraftNotFound ? await Published(key, actor, ct)
                : stored.Failure is { } failure ? failure
                : await reader.Find(stored.Value, actor, ct) is { } row ? row
                : PostsErrors.PostNotFound;
        }
        finally
        {
            if (!isStored)
            {
                await limiter.Return(LimitedAct.Posts, actor, key);
            }
        }
    }

    // Earlier, or by another try meanwhile.
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

/// <summary>
/// Turns a draft into a post inside the asker's transaction: the post is there and the draft is gone, or neither. No
/// client can make the key, so no post but the draft's own stands in its way, and no second one.
/// </summary>
internal sealed class DraftPublisher(
    IPostsDb db, DraftReader drafts, PostPublisher posts, IValidator<CreatePost> validator, TimeProvider clock)
{
    public static string KeyOf(DraftId draft) => $"draft/{draft.Value}";

    /// <summary>
    /// Why this cannot be published at a time, as things are. Asked where no earlier try was found: a retry is answered
    /// whatever the time is by then.
    /// </summary>
    public async Task<Error?> Unfit(
        UserId owner, DraftContent content, DateTimeOffset at, DateTimeOffset now, CancellationToken ct) =>
        at <= now || at > now + Draft.Furthest
            ? Error.Validation(new Dictionary<string, string[]> { ["publishAt"] = ["Choose a time to come, within a year."] })
            : await posts.Missing(owner, content.CircleId, content.SharedPostId, ct);

    public async Task<Result<PostId>> Publish(Draft draft, CancellationToken ct)
    {
        var content = draft.Content;
        var media = await drafts.MediaOf(draft.Id, ct);
        var asked = new CreatePost(
            draft.OwnerId, content.ToPost(), content.SharedPostId, ClientKey: null, content.Poll, media);
        var shape = await validator.ValidateAsync(asked, ct);
        if (!shape.IsValid)
        {
            return shape.ToError();
        }

        var key = KeyOf(draft.Id);
        var published = await posts.Publish(asked with { ClientKey = key }, Post.HashOf(key), ct, draft.Id.AsTarget());
        if (published.Failure is null)
        {
            draft.Remove(published.Value, clock.Now());
            db.Drafts.Remove(draft);
        }

        return published;
    }
}
