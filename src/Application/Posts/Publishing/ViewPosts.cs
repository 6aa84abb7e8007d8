using FluentValidation;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Publishing;

/// <summary>
/// Reports that these posts were on the actor's screen. Each person counts once per post; the actor's own posts, and
/// posts that the actor may not see, are ignored. Actors who do not allow analytics are not counted.
/// </summary>
[Cost(3)]
public sealed record ViewPosts(UserId Actor, IReadOnlyList<PostId> PostIds) : IRequest<Result>, IRateLimited
{
    public const int MostPosts = 100;

    public LimitedAct Act => LimitedAct.ViewReports;
}

internal sealed class ViewPostsValidator : AbstractValidator<ViewPosts>
{
    public ViewPostsValidator() => RuleFor(x => x.PostIds).Must(ids => ids.Count is >= 1 and <= ViewPosts.MostPosts)
        .WithMessage($"Give 1 to {ViewPosts.MostPosts} posts.");
}

internal sealed class ViewPostsHandler(IPostsDb db, Visibility visibility, TimeProvider clock)
    : IRequestHandler<ViewPosts, Result>
{
    public async Task<Result> Handle(ViewPosts command, CancellationToken ct)
    {
        // Most reports contain nothing new, and must not wait for a turn to write.
        var viewer = command.Actor;
        var ids = command.PostIds.Distinct().ToArray();
        var (views, people) = (db.PostViews, db.People);
        var fresh = await visibility.VisibleTo(viewer)
            .Where(p =>
                ids.Contains(p.Id) && p.AuthorId != viewer && people.Any(a => a.Id == viewer && a.AllowAnalytics)
                && !views.Any(v => v.PostId == p.Id && v.UserId == viewer))
            .OrderBy(p => p.Id).Select(p => p.Id).ToArrayAsync(ct);
        if (fresh.Length == 0)
        {
            return Result.Success;
        }

        // If a view was counted concurrently, its key refuses a second one, and the command is retried.
        return await db.InTransactionAsync(
            async token =>
            {
                // Locks the posts until the commit, so that a later deletion finds these views.
                var left = db.Posts.Where(p => fresh.Contains(p.Id) && p.DeletedAt == null);
                var rows = await left.ExecuteUpdateAsync(set => set.SetProperty(p => p.Views, p => p.Views + 1), token);
                var counted = rows == fresh.Length
                    ? fresh
                    : await left.OrderBy(p => p.Id).Select(p => p.Id).ToArrayAsync(token);
                if (counted.Length > 0)
                {
                    db.PostViews.AddRange(
                        counted.Select(id => new Domain.Posts.PostView { PostId = id, UserId = viewer }));
                    db.Raise(new PostsViewed(counted, clock.Now()));
                }

                return Result.Success;
            },
            ct);
    }
}
