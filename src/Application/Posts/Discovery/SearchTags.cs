using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Discovery;

/// <summary>
/// Tags that start with a prefix and are used in a post that the viewer sees: this week's trends first, strongest
/// first, then the others by name.
/// </summary>
[Cost(10)]
public sealed record SearchTags(UserId Viewer, string Prefix, PageRequest Page) : IRequest<Result<Page<FoundTag>>>
{
    internal string PrefixAlone => Prefix.Trim().TrimStart('#', '＃');
}

/// <summary>
/// A matching tag. <paramref name="Authors"/> is how many people used it publicly this week; 0 if it is not a trend.
/// </summary>
public sealed record FoundTag(string Tag, int Authors, bool IsFollowed);

internal sealed class SearchTagsValidator : AbstractValidator<SearchTags>
{
    public SearchTagsValidator()
    {
        RuleFor(x => x.PrefixAlone).Searched(PostText.MaxTag).OverridePropertyName("q");
        this.RulePage(x => x.Page, c => FoundTags.Parse(c) is not null);
    }
}

internal sealed class SearchTagsHandler(IPostsDb db, FoundTags tags)
    : IRequestHandler<SearchTags, Result<Page<FoundTag>>>
{
    public async Task<Result<Page<FoundTag>>> Handle(SearchTags query, CancellationToken ct)
    {
        var (viewer, limit) = (query.Viewer, query.Page.Limit);
        var prefix = PostText.KeyOf(query.PrefixAlone);
        var until = FoundTags.AfterAllThatStartWith(prefix);
        var (isTrend, after) = query.Page.Cursor is { } cursor ? FoundTags.Parse(cursor)!.Value : (true, string.Empty);
        var trends = (await db.NewestTrends(TrendPeriod.Week, ct))
            .Where(t => string.CompareOrdinal(t.Tag, prefix) >= 0 && string.CompareOrdinal(t.Tag, until) < 0)
            .ToDictionary(t => t.Tag, t => t.Authors);

        var found = new List<string>();
        if (isTrend)
        {
            var seen = await tags.Seen(viewer, [.. trends.Keys], ct);
            // If the cursor's tag is no longer a trend, its position is lost: continue with the names.
            var rest = after.Length == 0 ? trends.Keys : trends.Keys.SkipWhile(t => t != after).Skip(1);
            found.AddRange(rest.Where(seen.Contains).Take(limit + 1));
            after = string.Empty;
        }

        var ofTrends = found.Count;
        if (ofTrends <= limit)
        {
            found.AddRange(await tags.ByName(viewer, prefix, after, [.. trends.Keys], limit + 1 - ofTrends, ct));
        }

        var page = Page<string>.From(found, limit, last => FoundTags.CursorAfter(last, isTrend: ofTrends >= limit));
        var followed = await db.TagFollows.Where(f => f.UserId == viewer && page.Items.Contains(f.Tag))
            .Select(f => f.Tag).ToListAsync(ct);
        return new Page<FoundTag>(
            [.. page.Items.Select(t => new FoundTag(t, trends.GetValueOrDefault(t), followed.Contains(t)))],
            page.NextCursor);
    }
}
