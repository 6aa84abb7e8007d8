using Hubbub.Application.Common.Jobs;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Media.Contracts;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Stories;

/// <summary>Takes one's own story away from everyone, before its time.</summary>
[Cost(4)]
public sealed record DeleteStory(UserId Actor, StoryId StoryId) : IRequest<Result>;

internal sealed class DeleteStoryHandler(IPostsDb db, Visibility visibility, StoryRemoval removal, TimeProvider clock)
    : IRequestHandler<DeleteStory, Result>
{
    public Task<Result> Handle(DeleteStory command, CancellationToken ct) => db.InTransactionAsync(
        async token =>
        {
            var (id, actor, now) = (command.StoryId, command.Actor, clock.Now());
            var own = await db.Stories.SingleOrDefaultAsync(
                s => s.Id == id && s.AuthorId == actor && s.DeletedAt == null && s.ExpiresAt > now, token);
            if (own is null)
            {
                return await visibility.StoriesVisibleTo(actor).AnyAsync(s => s.Id == id, token)
                    ? PostsErrors.NotTheStoryAuthor
                    : PostsErrors.StoryNotFound;
            }

            own.Delete(now);
            await removal.Strip([id], token);
            return Result.Success;
        },
        ct);
}

/// <summary>Forgets what hangs on stories that have just been deleted; inside the asker's transaction.</summary>
internal sealed class StoryRemoval(IPostsDb db, IMediaLibrary library)
{
    /// <summary>Lets their files go, which are purged then, and forgets who saw them.</summary>
    public async Task Strip(StoryId[] ids, CancellationToken ct)
    {
        await library.Detach([.. ids.Select(StoryMedia.AsTarget)], ct);
        // Holds the stories until the commit: who sees one next finds it gone, and who saw one is forgotten now.
        await db.SaveChangesAsync(ct);
        await db.StoryViews.Where(v => ids.Contains(v.StoryId)).ExecuteDeleteAsync(ct);
    }
}

/// <summary>Deletes for good what is over, and so tells its authors' devices.</summary>
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
