using Hubbub.Domain.Accounts.Events;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts;

/// <summary>An erased person leaves no posts, circles or places in others' circles; a bounded number of posts per step.</summary>
internal sealed class ForgetErasedPerson(IPostsDb db)
    : INotificationHandler<AccountErased>, INotificationHandler<PostsForgotten>
{
    private const int PostsPerStep = 200;

    public async Task Handle(AccountErased e, CancellationToken ct)
    {
        var circles = db.Circles.Where(c => c.OwnerId == e.User).Select(c => c.Id);
        await db.CircleMembers.Where(m => circles.Contains(m.CircleId)).ExecuteDeleteAsync(ct);
        await db.Circles.Where(c => c.OwnerId == e.User).ExecuteDeleteAsync(ct);
        foreach (var membership in await db.CircleMembers.Where(m => m.UserId == e.User).ToListAsync(ct))
        {
            var circle = await db.Circles.SingleAsync(c => c.Id == membership.CircleId, ct);
            db.CircleMembers.Remove(membership);
            circle.Release(e.User, e.At);
        }

        await db.FeedMarkers.Where(m => m.UserId == e.User).ExecuteDeleteAsync(ct);
        await db.Dials.Where(d => d.UserId == e.User || d.AboutId == e.User).ExecuteDeleteAsync(ct);
        await db.PostMentions.Where(m => m.UserId == e.User).ExecuteDeleteAsync(ct);
        await Forget(e.User, e.At, ct);
    }

    public Task Handle(PostsForgotten e, CancellationToken ct) => Forget(e.User, e.At, ct);

    private async Task Forget(UserId user, DateTimeOffset at, CancellationToken ct)
    {
        var posts = await db.Posts.Where(p => p.AuthorId == user).OrderBy(p => p.Id).Take(PostsPerStep).ToListAsync(ct);
        var ids = posts.ConvertAll(p => p.Id);
        await db.PostTags.Where(t => ids.Contains(t.PostId)).ExecuteDeleteAsync(ct);
        await db.PostMentions.Where(m => ids.Contains(m.PostId)).ExecuteDeleteAsync(ct);
        await db.PostRevisions.Where(r => ids.Contains(r.PostId)).ExecuteDeleteAsync(ct);
        foreach (var post in posts.Where(p => p.DeletedAt is null))
        {
            db.Raise(new RemainsLeft(post.Id, Comment: null, at));
        }

        db.Posts.RemoveRange(posts);
        if (posts.Count == PostsPerStep)
        {
            db.Raise(new PostsForgotten(user, at));
        }
    }
}
