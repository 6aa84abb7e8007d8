using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts;

/// <summary>Finds a post that its author wants to change.</summary>
internal sealed class OwnPosts(IPostsDb db, Visibility visibility)
{
    /// <summary>The post, ready to be changed; a refusal to others who see it, and no post to those who do not.</summary>
    public async Task<Result<Post>> Find(PostId id, UserId actor, CancellationToken ct)
    {
        if (await db.Posts.SingleOrDefaultAsync(p => p.Id == id && p.AuthorId == actor && p.DeletedAt == null, ct) is { } post)
        {
            return post;
        }

        return await visibility.VisibleTo(actor).AnyAsync(p => p.Id == id, ct)
            ? PostsErrors.NotTheAuthor
            : PostsErrors.PostNotFound;
    }
}
