using Hubbub.Application.Common.Jobs;
using Hubbub.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Publishing;

/// <summary>Deletes expired posts, which also notifies their authors' devices.</summary>
internal sealed class DeleteExpiredPosts(IPostsDb db, PostRemoval removal, TimeProvider clock) : IJob
{
    // Few, because the effects of each deletion are part of the same commit.
    private const int PostsPerStep = 10;

    public TimeSpan Every => TimeSpan.FromSeconds(5);

    public async Task<bool> Run(CancellationToken ct)
    {
        var now = clock.Now();
        var due = await db.Posts.Where(p => p.ExpiresAt != null && p.ExpiresAt <= now && p.DeletedAt == null)
            .OrderBy(p => p.ExpiresAt).Select(p => p.Id).Take(PostsPerStep).ToListAsync(ct);
        return due.Count > 0
            && await db.InTransactionAsync(
                async token =>
                {
                    var posts = await db.Posts.Where(p => due.Contains(p.Id) && p.DeletedAt == null).ToListAsync(token);
                    await removal.Remove(posts, token);
                    return due.Count == PostsPerStep;
                },
                ct);
    }
}
