using System.Text.Json.Serialization;
using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Posts.Feeds;

/// <summary>Posts by the viewer and by people whom the viewer follows, and posts with followed tags.</summary>
[Cost(20)]
public sealed record GetHomeFeed(UserId Viewer, FeedOrder Order, PageRequest Page) : IRequest<Result<HomeFeed>>
{
    internal const string List = "home";
    internal const string RankedList = "home-ranked";
    internal const int Block = 100;
}

/// <summary>The order of the home feed.</summary>
public enum FeedOrder
{
    /// <summary>Newest first.</summary>
    Chronological,

    /// <summary>By reactions, comments and age.</summary>
    Ranked,
}

/// <summary>A page of the home feed.</summary>
/// <param name="Items">The posts, and why they are there.</param>
/// <param name="NextCursor">Null on the last page.</param>
/// <param name="Marker">The post up to which the viewer has read; absent if never set.</param>
public sealed record HomeFeed(
    IReadOnlyList<FeedItem> Items,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? NextCursor,
    PostId? Marker);

internal sealed class GetHomeFeedValidator : AbstractValidator<GetHomeFeed>
{
    public GetHomeFeedValidator()
    {
        When(x => x.Order == FeedOrder.Chronological, () => this.RulePage(GetHomeFeed.List, x => x.Page));
        When(x => x.Order == FeedOrder.Ranked, () => this.RulePage(
            x => x.Page, cursor => RankedPlace.TryDecode(GetHomeFeed.RankedList, cursor) is not null));
    }
}

internal sealed class GetHomeFeedHandler(FeedReader feeds) : IRequestHandler<GetHomeFeed, Result<HomeFeed>>
{
    public async Task<Result<HomeFeed>> Handle(GetHomeFeed query, CancellationToken ct)
    {
        var page = query.Order == FeedOrder.Chronological
            ? await feeds.Chronological(
                GetHomeFeed.List, FeedSource.Home, FeedReasonKind.Follows, query.Viewer, query.Page, ct)
            : await feeds.Ranked(
                GetHomeFeed.RankedList,
                (before, take) => feeds.Slice(FeedSource.Home, query.Viewer, before, take, ct),
                GetHomeFeed.Block,
                FeedReasonKind.Follows,
                query.Viewer,
                query.Page,
                ct);
        return new HomeFeed(page.Items, page.NextCursor, page.Marker);
    }
}
