using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Publishing;

/// <summary>Empties deleted posts, and deletes everything attached to them; in the caller's transaction.</summary>
internal sealed class PostRemoval(IPostsDb db, IMediaLibrary library, TimeProvider clock)
{
    public async Task Remove(IReadOnlyList<Post> posts, CancellationToken ct)
    {
        foreach (var post in posts)
        {
            post.Delete(clock.Now());
        }

        await Strip([.. posts.Select(p => p.Id)], ct);
        foreach (var shared in posts.Select(p => p.SharedPostId).OfType<PostId>())
        {
            await UncountShare(shared, ct);
        }
    }

    /// <summary>Counts one share less.</summary>
    public Task UncountShare(PostId shared, CancellationToken ct) =>
        db.Posts.Where(p => p.Id == shared)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Shares, p => p.Shares - 1), ct);

    /// <summary>Deletes everything attached to these posts, which have just been deleted.</summary>
    public async Task Strip(PostId[] ids, CancellationToken ct)
    {
        await library.Detach([.. ids.Select(PostMedia.AsTarget)], ct);
        // Locks the posts until the commit: later additions find them deleted, and earlier ones are deleted below.
        await db.SaveChangesAsync(ct);
        await db.PostTags.Where(t => ids.Contains(t.PostId)).ExecuteDeleteAsync(ct);
        await db.PostMentions.Where(m => ids.Contains(m.PostId)).ExecuteDeleteAsync(ct);
        await db.PostRevisions.Where(r => ids.Contains(r.PostId)).ExecuteDeleteAsync(ct);
        await db.SavedPosts.Where(s => ids.Contains(s.PostId)).ExecuteDeleteAsync(ct);
        await db.PostViews.Where(v => ids.Contains(v.PostId)).ExecuteDeleteAsync(ct);
        await db.Polls.Where(p => ids.Contains(p.PostId)).ExecuteDeleteAsync(ct);
        await db.PollOptions.Where(o => ids.Contains(o.PostId)).ExecuteDeleteAsync(ct);
        await db.PollVotes.Where(v => ids.Contains(v.PostId)).ExecuteDeleteAsync(ct);
    }
}
