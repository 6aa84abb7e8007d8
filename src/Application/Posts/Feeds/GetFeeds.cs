using System.Text.Json.Serialization;
using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Feeds;

/// <summary>What people and tags that one follows, and oneself, brought.</summary>
[Cost(20)]
public sealed record GetHomeFeed(UserId Viewer, FeedOrder Order, PageRequest Page) : IRequest<Result<HomeFeed>>
{
    internal const string List = "home";
    internal const string RankedList = "home-ranked";
    internal const int Block = 100;
}

/// <summary>What is public, ranked.</summary>
[Cost(20)]
public sealed record GetExploreFeed(UserId Viewer, PageRequest Page) : IRequest<Result<Page<FeedItem>>>
{
    internal const string List = "explore";
    internal const int Block = 200;
}

/// <summary>What one's friends posted, the newest first.</summary>
[Cost(20)]
public sealed record GetFriendsFeed(UserId Viewer, PageRequest Page) : IRequest<Result<Page<FeedItem>>>
{
    internal const string List = "friends-feed";
}

/// <summary>What the people in one of one's circles posted, the newest first.</summary>
[Cost(10)]
public sealed record GetCirclePosts(UserId Viewer, CircleId CircleId, PageRequest Page)
    : IRequest<Result<Page<FeedItem>>>
{
    internal const string List = "circle-posts";
}

/// <summary>The order of the home feed.</summary>
public enum FeedOrder
{
    /// <summary>The newest first.</summary>
    Chronological,

    /// <summary>By what people did with it, and age.</summary>
    Ranked,
}

/// <summary>A page of the home feed.</summary>
/// <param name="Items">The posts, and why they are there.</param>
/// <param name="NextCursor">Null on the last page.</param>
/// <param name="Marker">Up to which post one is through; absent before one has said so.</param>
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

internal sealed class GetExploreFeedValidator : AbstractValidator<GetExploreFeed>
{
    public GetExploreFeedValidator() => this.RulePage(
        x => x.Page, cursor => RankedPlace.TryDecode(GetExploreFeed.List, cursor) is not null);
}

internal sealed class GetFriendsFeedValidator : AbstractValidator<GetFriendsFeed>
{
    public GetFriendsFeedValidator() => this.RulePage(GetFriendsFeed.List, x => x.Page);
}

internal sealed class GetCirclePostsValidator : AbstractValidator<GetCirclePosts>
{
    public GetCirclePostsValidator() => this.RulePage(GetCirclePosts.List, x => x.Page);
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

internal sealed class GetExploreFeedHandler(IPostsDb db, Visibility visibility, FeedReader feeds)
    : IRequestHandler<GetExploreFeed, Result<Page<FeedItem>>>
{
    public async Task<Result<Page<FeedItem>>> Handle(GetExploreFeed query, CancellationToken ct)
    {
        var viewer = query.Viewer;
        var page = await feeds.Ranked(
            GetExploreFeed.List, Slice, GetExploreFeed.Block, FeedReasonKind.Popular, viewer, query.Page, ct);
        return new Page<FeedItem>(page.Items, page.NextCursor);

        // What others say in public, without what only passes it on.
        async Task<IReadOnlyList<FeedPost>> Slice(long before, int take)
        {
            var last = new PostId(before);
            return await visibility.WantedBy(viewer)
                .Where(p => p.Audience == Audience.Public && p.Id < last && p.AuthorId != viewer
                    && (p.SharedPostId == null || p.IsQuote)
                    && db.People.Any(a => a.Id == p.AuthorId && !a.IsPrivate))
                .OrderByDescending(p => p.Id).Take(take)
                .Select(p => new FeedPost(
                    p.Id,
                    p.SharedPostId,
                    p.Comments + p.Likes + p.Loves + p.Hahas + p.Wows + p.Sads + p.Angries,
                    p.CreatedAt,
                    true))
                .ToListAsync(ct);
        }
    }
}

internal sealed class GetFriendsFeedHandler(FeedReader feeds) : IRequestHandler<GetFriendsFeed, Result<Page<FeedItem>>>
{
    public async Task<Result<Page<FeedItem>>> Handle(GetFriendsFeed query, CancellationToken ct)
    {
        var page = await feeds.Chronological(
            GetFriendsFeed.List, FeedSource.Friends, FeedReasonKind.Friend, query.Viewer, query.Page, ct);
        return new Page<FeedItem>(page.Items, page.NextCursor);
    }
}

internal sealed class GetCirclePostsHandler(IPostsDb db, FeedReader feeds)
    : IRequestHandler<GetCirclePosts, Result<Page<FeedItem>>>
{
    public async Task<Result<Page<FeedItem>>> Handle(GetCirclePosts query, CancellationToken ct)
    {
        var (viewer, circle) = (query.Viewer, query.CircleId);
        if (!await db.Circles.AnyAsync(c => c.Id == circle && c.OwnerId == viewer, ct))
        {
            return PostsErrors.CircleNotFound;
        }

        var page = await feeds.Chronological(
            GetCirclePosts.List, FeedSource.Circle, FeedReasonKind.CircleMember, viewer, query.Page, ct, circle);
        return new Page<FeedItem>(page.Items, page.NextCursor);
    }
}
