using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Feeds;

/// <summary>Public posts, ranked.</summary>
[Cost(20)]
public sealed record GetExploreFeed(UserId Viewer, PageRequest Page) : IRequest<Result<Page<FeedItem>>>
{
    internal const string List = "explore";
    internal const int Block = 200;
}

internal sealed class GetExploreFeedValidator : AbstractValidator<GetExploreFeed>
{
    public GetExploreFeedValidator() => this.RulePage(
        x => x.Page, cursor => RankedPlace.TryDecode(GetExploreFeed.List, cursor) is not null);
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

        // Other people's public posts, without plain shares.
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
