using FluentValidation;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;

namespace Hubbub.Application.Posts.Drafts;

/// <summary>
/// Turns a draft into a post in the caller's transaction: the post exists and the draft is gone, or nothing changes.
/// Clients cannot choose the idempotency key, so it can only collide with the draft's own post, and prevents a second.
/// </summary>
internal sealed class DraftPublisher(
    IPostsDb db, DraftReader drafts, PostPublisher posts, IValidator<CreatePost> validator, TimeProvider clock)
{
    public static string KeyOf(DraftId draft) => $"draft/{draft.Value}";

    /// <summary>
    /// Why this cannot be published at the given time; null if it can. Call it only if there was no earlier attempt: a
    /// retry returns the stored draft, whatever the time is by then.
    /// </summary>
    public async Task<Error?> Unfit(
        UserId owner, DraftContent content, DateTimeOffset at, DateTimeOffset now, CancellationToken ct) =>
        at <= now || at > now + Draft.Furthest
            ? Error.Validation(new Dictionary<string, string[]>
            {
                ["publishAt"] = ["Choose a time in the future, within a year."],
            })
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
