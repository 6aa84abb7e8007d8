using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Posts.Feeds;

/// <summary>Posts by the viewer's friends, newest first.</summary>
[Cost(20)]
public sealed record GetFriendsFeed(UserId Viewer, PageRequest Page) : IRequest<Result<Page<FeedItem>>>
{
    internal const string List = "friends-feed";
}

internal sealed class GetFriendsFeedValidator : AbstractValidator<GetFriendsFeed>
{
    public GetFriendsFeedValidator() => this.RulePage(GetFriendsFeed.List, x => x.Page);
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
