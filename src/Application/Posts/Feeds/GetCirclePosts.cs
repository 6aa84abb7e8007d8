using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Feeds;

/// <summary>Posts by the people in one of the viewer's circles, newest first.</summary>
[Cost(10)]
public sealed record GetCirclePosts(UserId Viewer, CircleId CircleId, PageRequest Page)
    : IRequest<Result<Page<FeedItem>>>
{
    internal const string List = "circle-posts";
}

internal sealed class GetCirclePostsValidator : AbstractValidator<GetCirclePosts>
{
    public GetCirclePostsValidator() => this.RulePage(GetCirclePosts.List, x => x.Page);
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
