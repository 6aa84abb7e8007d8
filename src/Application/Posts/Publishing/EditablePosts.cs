using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Publishing;

/// <summary>Finds a post that its author wants to change.</summary>
internal sealed class EditablePosts(IPostsDb db, Visibility visibility, TimeProvider clock)
{
    /// <summary>The post, tracked for changes; an error for others, which depends on whether they see it.</summary>
    public async Task<Result<Post>> Find(PostId id, UserId actor, CancellationToken ct)
    {
        var now = clock.Now();
        var own = await db.Posts.SingleOrDefaultAsync(
            p => p.Id == id
                && p.AuthorId == actor
                && p.DeletedAt == null
                && (p.ExpiresAt == null || p.ExpiresAt > now), ct);
        if (own is not null)
        {
            return own;
        }

        return await visibility.Sees(actor, id, ct)
            ? PostsErrors.NotTheAuthor
            : PostsErrors.PostNotFound;
    }
}
