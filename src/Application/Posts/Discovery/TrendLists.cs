using Hubbub.Domain.Posts;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Discovery;

internal static class TrendLists
{
    /// <summary>The most recently computed trends, strongest first.</summary>
    public static async Task<List<Trend>> NewestTrends(this IPostsDb db, TrendPeriod period, CancellationToken ct)
    {
        var trends = await db.Trends.AsNoTracking().Where(t => t.Period == period)
            .OrderByDescending(t => t.ComputedAt).ThenByDescending(t => t.Score).ThenBy(t => t.Tag)
            .Take(Trend.MostPerPeriod).ToListAsync(ct);
        return trends.FindAll(t => t.ComputedAt == trends[0].ComputedAt);
    }
}
