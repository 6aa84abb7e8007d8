using Hubbub.Application.Common.Jobs;
using Hubbub.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Stories;

/// <summary>Deletes expired stories, which also notifies their authors' devices.</summary>
internal sealed class DeleteEndedStories(IPostsDb db, StoryRemoval removal, TimeProvider clock) : IJob
{
    private const int StoriesPerStep = 50;

    public TimeSpan Every => TimeSpan.FromSeconds(5);

    public async Task<bool> Run(CancellationToken ct)
    {
        var now = clock.Now();
        var due = await db.Stories.Where(s => s.ExpiresAt <= now)
            .OrderBy(s => s.ExpiresAt).Select(s => s.Id).Take(StoriesPerStep).ToArrayAsync(ct);
        return due.Length > 0
            && await db.InTransactionAsync(
                async token =>
                {
                    var stories = await db.Stories.Where(s => due.Contains(s.Id)).ToListAsync(token);
                    stories.ForEach(s => s.End(now));
                    db.Stories.RemoveRange(stories);
                    await removal.Strip(due, token);
                    return due.Length == StoriesPerStep;
                },
                ct);
    }
}
