using Hubbub.Application.Common.Effects;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Application.Posts.Stories;
using Hubbub.Domain.Accounts.Events;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Erasure;

/// <summary>
/// Deletes an erased person's posts, stories, drafts, circles, memberships in others' circles, folders and followed
/// tags; a bounded number of posts, stories and memberships per step.
/// </summary>
[Deferred("erasure: everything the account ever left")]
internal sealed class ForgetErasedPerson(IPostsDb db, PostRemoval removal, StoryRemoval storyRemoval)
    : INotificationHandler<AccountErased>, INotificationHandler<PostsForgotten>
{
    private const int PostsPerStep = 50;
    private const int StoriesPerStep = 50;
    private const int CirclesPerStep = 200;

    public async Task Handle(AccountErased e, CancellationToken ct)
    {
        var circles = await db.Circles.Where(c => c.OwnerId == e.User).Select(c => c.Id).ToArrayAsync(ct);
        await db.Circles.Where(c => circles.Contains(c.Id)).ExecuteDeleteAsync(ct);
        await db.CircleMembers.Where(m => circles.Contains(m.CircleId)).ExecuteDeleteAsync(ct);
        await db.Drafts.Where(d => d.OwnerId == e.User).ExecuteDeleteAsync(ct);
        await db.FeedMarkers.Where(m => m.UserId == e.User).ExecuteDeleteAsync(ct);
        await db.Dials.Where(d => d.UserId == e.User || d.AboutId == e.User).ExecuteDeleteAsync(ct);
        await db.PostMentions.Where(m => m.UserId == e.User).ExecuteDeleteAsync(ct);
        await db.Folders.Where(f => f.OwnerId == e.User).ExecuteDeleteAsync(ct);
        await db.SavedPosts.Where(s => s.OwnerId == e.User).ExecuteDeleteAsync(ct);
        await db.TagFollows.Where(f => f.UserId == e.User).ExecuteDeleteAsync(ct);
        await Forget(e.User, e.At, ct);
    }

    public Task Handle(PostsForgotten e, CancellationToken ct) => Forget(e.User, e.At, ct);

    private async Task Forget(UserId user, DateTimeOffset at, CancellationToken ct)
    {
        var places = await db.CircleMembers.Where(m => m.UserId == user)
            .OrderBy(m => m.CircleId).Take(CirclesPerStep).ToDictionaryAsync(m => m.CircleId, ct);
        var circles = await db.Circles.Where(c => places.Keys.Contains(c.Id)).ToListAsync(ct);
        foreach (var circle in circles)
        {
            db.CircleMembers.Remove(places[circle.Id]);
            circle.Release(user, at);
        }

        if (places.Keys.Except(circles.Select(c => c.Id)).ToArray() is { Length: > 0 } gone)
        {
            // These circles were just deleted, so there is no member count to update.
            await db.CircleMembers.Where(m => m.UserId == user && gone.Contains(m.CircleId)).ExecuteDeleteAsync(ct);
        }

        var posts = await db.Posts.Where(p => p.AuthorId == user).OrderBy(p => p.Id).Take(PostsPerStep).ToListAsync(ct);
        foreach (var post in posts.Where(p => p.DeletedAt is null))
        {
            db.Raise(new PostDependentsRemaining(post.Id, Comment: null, at));
            if (post.SharedPostId is { } shared)
            {
                await removal.UncountShare(shared, ct);
                db.Raise(new ShareForgotten(shared, at));
            }
        }

        db.Posts.RemoveRange(posts);
        await removal.Strip([.. posts.Select(p => p.Id)], ct);
        var stories = await db.Stories.Where(s => s.AuthorId == user)
            .OrderBy(s => s.Id).Take(StoriesPerStep).ToListAsync(ct);
        db.Stories.RemoveRange(stories);
        await storyRemoval.Strip([.. stories.Select(s => s.Id)], ct);
        if (places.Count == CirclesPerStep || posts.Count == PostsPerStep || stories.Count == StoriesPerStep)
        {
            db.Raise(new PostsForgotten(user, at));
        }
    }
}
