using Hubbub.Application.Common;
using Hubbub.Application.Common.Jobs;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Discovery;

/// <summary>
/// Counts how many authors recently used each tag in posts visible to everyone. It reads the newest 20,000 of these,
/// at most a week old.
/// </summary>
internal sealed class ComputeTrends(IPostsDb db, Visibility visibility, TimeProvider clock) : IJob
{
    private const int MostPosts = 20_000;

    public TimeSpan Every => TimeSpan.FromMinutes(10);

    public async Task<bool> Run(CancellationToken ct)
    {
        var now = clock.Now();
        var aWeekAgo = new PostId(IdGenerator.FirstAt(now - Trend.LengthOf(TrendPeriod.Week)));
        var oldest = await visibility.OpenToAll()
            .Where(p => p.Id > aWeekAgo)
            .OrderByDescending(p => p.Id)
            .Select(p => p.Id)
                .Skip(MostPosts - 1).Take(1).ToListAsync(ct);
        var since = oldest is [var id] ? id : aWeekAgo;
        var uses = await visibility.OpenToAll().Where(p => p.Id > since)
            .Join(db.PostTags, p => p.Id, t => t.PostId, (p, t) => new { t.Tag, p.AuthorId, p.CreatedAt })
            .GroupBy(u => new { u.Tag, u.AuthorId })
            .Select(g => new TagUse { Tag = g.Key.Tag, At = g.Max(u => u.CreatedAt) })
            .ToListAsync(ct);
        var trends = Enum.GetValues<TrendPeriod>().SelectMany(period => Trends(uses, period, now)).ToList();
        await db.InTransactionAsync(
            async token =>
            {
                await db.Trends.Where(t => t.ComputedAt <= now).ExecuteDeleteAsync(token);
                db.Trends.AddRange(trends);
                return trends.Count;
            },
            ct);
        return false;
    }

    private static IEnumerable<Trend> Trends(List<TagUse> uses, TrendPeriod period, DateTimeOffset now) =>
        uses.Where(u => u.At > now - Trend.LengthOf(period)).GroupBy(u => u.Tag)
            .Select(tag => new Trend
            {
                Period = period,
                ComputedAt = now,
                Tag = tag.Key,
                Score = tag.Sum(u => Trend.WeightOf(now - u.At, period)),
                Authors = tag.Count(),
            })
            .Where(t => t.Authors >= Trend.FewestAuthors)
            .OrderByDescending(t => t.Score).ThenBy(t => t.Tag, StringComparer.Ordinal).Take(Trend.MostPerPeriod);

    /// <summary>An author's latest use of a tag.</summary>
    private sealed class TagUse
    {
        public required string Tag { get; init; }

        public required DateTimeOffset At { get; init; }
    }
}
