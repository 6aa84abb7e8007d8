using Hubbub.Application.Common;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Stories;

/// <summary>
/// Reports that a story was on the actor's screen. Each person counts once; the author does not count.
/// </summary>
[Cost(4)]
public sealed record ViewStory(UserId Actor, StoryId StoryId) : IRequest<Result>, IRateLimited
{
    public LimitedAct Act => LimitedAct.ViewReports;
}

internal sealed class ViewStoryHandler(IPostsDb db, Visibility visibility, IdGenerator ids, TimeProvider clock)
    : IRequestHandler<ViewStory, Result>
{
    public async Task<Result> Handle(ViewStory command, CancellationToken ct)
    {
        // Repeated views must not wait for a turn to write.
        var (viewer, id, views) = (command.Actor, command.StoryId, db.StoryViews);
        var story = await visibility.StoriesVisibleTo(viewer).Where(s => s.Id == id)
            .Select(s => new { s.AuthorId, IsSeen = views.Any(v => v.StoryId == id && v.UserId == viewer) })
            .SingleOrDefaultAsync(ct);
        if (story is null)
        {
            return PostsErrors.StoryNotFound;
        }

        if (story.IsSeen || story.AuthorId == viewer)
        {
            return Result.Success;
        }

        // If a view was counted concurrently, its key refuses a second one, and the command is retried.
        return await db.InTransactionAsync<Result>(
            async token =>
            {
                var now = clock.Now();
                // Locks the story until the commit, so that a later deletion finds this view.
                if (await db.Stories.Where(s => s.Id == id && s.DeletedAt == null)
                    .ExecuteUpdateAsync(set => set.SetProperty(s => s.Views, s => s.Views + 1), token) == 0)
                {
                    return PostsErrors.StoryNotFound;
                }

                views.Add(new StoryView { StoryId = id, UserId = viewer, Order = ids.Next(), At = now });
                db.Raise(new StoryViewed(id, story.AuthorId, now));
                return Result.Success;
            },
            ct);
    }
}
