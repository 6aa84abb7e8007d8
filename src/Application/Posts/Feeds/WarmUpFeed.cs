using Hubbub.Application.Common;
using Hubbub.Application.Common.Jobs;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Posts.Feeds;

/// <summary>Looks at the home feed of someone who follows nobody.</summary>
internal sealed class WarmUpFeed(IRequestHandler<GetHomeFeed, Result<HomeFeed>> feed, IdGenerator ids) : IWarmUp
{
    public async Task Run(CancellationToken ct) =>
        await feed.Handle(new GetHomeFeed(new(ids.Next()), FeedOrder.Chronological, new()), ct);
}
