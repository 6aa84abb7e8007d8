using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Publishing;

/// <summary>
/// Stores a post with all that belongs to it, for its author now or for a draft that is due. Runs in the caller's
/// transaction, and refuses before it writes anything.
/// </summary>
internal sealed class PostPublisher(
    IPostsDb db, PostTagsAndMentions names, Visibility visibility, IMediaLibrary library, IdGenerator ids,
    TimeProvider clock)
{
    private static readonly InlineValidator<(CreatePost Asked, DateTimeOffset Now)> Times = TimesOf();

    public async Task<Result<PostId>> Publish(
        CreatePost asked, byte[] hash, CancellationToken ct, MediaTarget? mediaFrom = null)
    {
        var (author, content, now) = (asked.Actor, asked.Content, clock.Now());
        var (hasPoll, media) = (asked.Poll is not null, asked.Media ?? []);
        var hasMedia = media.Count > 0;
        if (!await HasCircle(author, content.CircleId, ct))
        {
            return PostsErrors.CircleNotFound;
        }

        // Checked here, after no earlier attempt was found: a retry succeeds whatever the time is by then.
        var times = Times.Validate((asked, now));
        if (!times.IsValid)
        {
            return times.ToError();
        }

        var id = new PostId(ids.Next());
        Post post;
        if (asked.SharedPostId is { } sharedId)
        {
            if (await Shareable(sharedId, author, ct) is not { } shared)
            {
                return PostsErrors.PostNotFound;
            }

            post = Post.Sharing(shared, id, author, content, asked.ClientKey, hash, now, hasPoll, hasMedia);
            if (post.IsPlainShare && await PlainShare(author, post.SharedPostId!.Value, ct) is { } already)
            {
                return already;
            }
        }
        else
        {
            post = new Post(id, author, content, asked.ClientKey, hash, now, hasPoll, hasMedia);
        }

        if (hasMedia
            && (await library.Attach(author, media, post.Id.AsTarget(), ct, from: mediaFrom)).Failure is { } failure)
        {
            return failure;
        }

        if (post.SharedPostId is not null)
        {
            await db.Posts.Where(p => p.Id == post.SharedPostId)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.Shares, p => p.Shares + 1), ct);
        }

        db.Posts.Add(post);
        Add(asked.Poll, post);
        await names.Store(post, now, ct);
        return post.Id;
    }

    /// <summary>
    /// The error if the circle is not the author's, or the shared post is not visible; null otherwise.
    /// </summary>
    public async Task<Error?> Missing(UserId author, CircleId? circle, PostId? shared, CancellationToken ct) =>
        !await HasCircle(author, circle, ct) ? PostsErrors.CircleNotFound
        : shared is { } id && await Shareable(id, author, ct) is null ? PostsErrors.PostNotFound
        : null;

    /// <summary>The post, if this person may see it and, if it is a plain share, the post that it shares.</summary>
    public async Task<Post?> Shareable(PostId id, UserId author, CancellationToken ct)
    {
        var shared = await visibility.VisibleTo(author).SingleOrDefaultAsync(p => p.Id == id, ct);
        return shared is { IsPlainShare: true }
            && !await visibility.Sees(author, shared.SharedPostId!.Value, ct) ? null : shared;
    }

    private async Task<bool> HasCircle(UserId author, CircleId? circle, CancellationToken ct) =>
        circle is not { } id || await db.Circles.AnyAsync(c => c.Id == id && c.OwnerId == author, ct);

    private void Add(PollContent? poll, Post post)
    {
        if (poll is not null)
        {
            db.Polls.Add(new Poll(post.Id, post.AuthorId, poll));
            db.PollOptions.AddRange(
                poll.Options.Select((text, place) => new PollOption { PostId = post.Id, Place = place, Text = text }));
        }
    }

    // Sharing the same post again creates no second share.
    private Task<PostId?> PlainShare(UserId author, PostId shared, CancellationToken ct) =>
        db.Posts.Where(p => p.AuthorId == author && p.SharedPostId == shared && !p.IsQuote && p.DeletedAt == null)
            .Select(p => (PostId?)p.Id).SingleOrDefaultAsync(ct);

    private static InlineValidator<(CreatePost Asked, DateTimeOffset Now)> TimesOf()
    {
        var times = new InlineValidator<(CreatePost Asked, DateTimeOffset Now)>();
        times.RulePostTimes(x => x.Asked.Content.ExpiresAt, x => x.Asked.Poll, x => x.Now);
        return times;
    }
}
