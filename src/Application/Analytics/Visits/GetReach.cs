using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Analytics.Visits;

/// <summary>How often the viewer's profile and new posts were seen in the last 28 days that are over.</summary>
[Cost(5)]
public sealed record GetReach(UserId Viewer) : IRequest<Result<Reach>>
{
    internal const int Days = 28;

    /// <summary>Days with fewer visitors are left out, so that each day in the sum is about five at least.</summary>
    internal const int FewestPeople = 5;
}

/// <summary>Numbers, never names; without people who do not allow analytics.</summary>
/// <param name="From">The first day, UTC.</param>
/// <param name="To">The last day: yesterday.</param>
/// <param name="FewerThan">An absent number is less than this.</param>
/// <param name="ProfileVisits">Visits on the days that had at least five visitors; each visitor once a day.</param>
/// <param name="PostViews">Views until now of posts that were made in that time and are still there.</param>
public sealed record Reach(DateOnly From, DateOnly To, int FewerThan, long? ProfileVisits, long? PostViews);

internal sealed class GetReachHandler(IAnalyticsDb db, IPostViews posts, TimeProvider clock)
    : IRequestHandler<GetReach, Result<Reach>>
{
    public async Task<Result<Reach>> Handle(GetReach query, CancellationToken ct)
    {
        var today = Day.Of(clock.Now());
        var from = today.AddDays(-GetReach.Days);
        var visits = await db.ProfileVisits
            .Where(v => v.UserId == query.Viewer && v.Day >= from && v.Day < today
                && v.Visitors >= GetReach.FewestPeople)
            .SumAsync(v => (long)v.Visitors, ct);
        var views = await posts.OfPostsBetween(query.Viewer, from, today, ct);
        return new Reach(
            Day.Date(from), Day.Date(today.AddDays(-1)), GetReach.FewestPeople, Many(visits), Many(views));
    }

    private static long? Many(long count) => count < GetReach.FewestPeople ? null : count;
}
