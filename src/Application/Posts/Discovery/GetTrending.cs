using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Discovery;

/// <summary>Tags that many people write about: featured ones first, then the strongest; at most 50.</summary>
[Cost(10)]
public sealed record GetTrending(UserId Viewer, TrendPeriod Period) : IRequest<Result<IReadOnlyList<TrendRow>>>;

/// <summary>A tag that many people write about, or that administrators featured.</summary>
/// <param name="Tag">In lower case, without #.</param>
/// <param name="Authors">How many people used it in posts visible to everyone, when trends were last computed.</param>
/// <param name="IsFeatured">Administrators featured it.</param>
/// <param name="IsFollowed">The viewer follows it.</param>
public sealed record TrendRow(string Tag, int Authors, bool IsFeatured, bool IsFollowed);

internal sealed class GetTrendingHandler(IPostsDb db) : IRequestHandler<GetTrending, Result<IReadOnlyList<TrendRow>>>
{
    private const int MostShown = 50;

    public async Task<Result<IReadOnlyList<TrendRow>>> Handle(GetTrending query, CancellationToken ct)
    {
        var trends = await db.NewestTrends(query.Period, ct);
        var tags = trends.ConvertAll(t => t.Tag);
        var choices = await db.TrendChoices.AsNoTracking()
            .Where(c => c.State == TrendState.Featured || tags.Contains(c.Tag))
            .ToDictionaryAsync(c => c.Tag, c => c.State, ct);
        var followed = await db.TagFollows.Where(f => f.UserId == query.Viewer).Select(f => f.Tag).ToHashSetAsync(ct);
        var authors = trends.ToDictionary(t => t.Tag, t => t.Authors);
        var shown = tags.Union(choices.Keys.Order(StringComparer.Ordinal))
            .Select(tag => (Tag: tag, State: choices.GetValueOrDefault(tag)))
            .Where(t => t.State != TrendState.Hidden)
            .OrderByDescending(t => t.State == TrendState.Featured)
            .Take(MostShown)
            .Select(t => new TrendRow(
                t.Tag, authors.GetValueOrDefault(t.Tag), t.State == TrendState.Featured, followed.Contains(t.Tag)));
        return shown.ToArray();
    }
}
