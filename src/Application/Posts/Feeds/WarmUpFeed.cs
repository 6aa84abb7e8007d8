using Hubbub.Application.Common;
using Hubbub.Application.Common.Jobs;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Posts.Feeds;

/// <summary>Reads the home feed of a person who follows nobody.</summary>
internal sealed class WarmUpFeed(IRequestHandler<GetHomeFeed, Result<HomeFeed>> feed, IdGenerator ids) : IWarmUp
{
    public async Task Run(CancellationToken ct) =>
        await feed.Handle(new GetHomeFeed(new(ids.Next()), FeedOrder.Chronological, new()), ct);
}
