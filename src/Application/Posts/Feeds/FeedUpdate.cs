using System.Diagnostics.Metrics;
using System.Threading.Channels;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;

namespace Hubbub.Application.Posts.Feeds;

/// <summary>Something happened that changes feeds.</summary>
public abstract record FeedUpdate;

/// <summary>A post is there, or is for other people than before: it may be new in feeds.</summary>
public sealed record PostIsNew(PostId Post) : FeedUpdate;

/// <summary>A post is gone from the feeds of those for whom it was, as far as it is not for them any more.</summary>
/// <param name="Post">The post.</param>
/// <param name="Was">For whom it was; null when its row still says so.</param>
/// <param name="Circle">For which circle it was.</param>
public sealed record PostIsGone(PostId Post, Audience? Was = null, CircleId? Circle = null) : FeedUpdate;

/// <summary>A post came into feeds by its new tags, or left them with its former ones.</summary>
public sealed record PostIsTagged(PostId Post, IReadOnlyList<string> Added, IReadOnlyList<string> Removed) : FeedUpdate;

/// <summary>A story is there, or its author took it away.</summary>
public sealed record StoryMoved(StoryId Story) : FeedUpdate;

/// <summary>An author's posts came into someone's feed, or left it.</summary>
public sealed record AuthorMoved(UserId Reader, UserId Author, bool IsGone) : FeedUpdate;

/// <summary>Many may see what an author publishes again, or no longer.</summary>
public sealed record AuthorShownOrHidden(UserId Author, bool IsGone) : FeedUpdate;

/// <summary>An author's followers may no longer see some of what they saw.</summary>
public sealed record AuthorNarrowed(UserId Author) : FeedUpdate;

/// <summary>
/// News for the feeds of those who are connected, on its way to them: bounded, and away from everything that must be
/// fast. When it is full, news is dropped and counted; clients read the feed again when they connect.
/// </summary>
public sealed class FeedUpdateQueue : IDisposable
{
    public const string MeterName = "Hubbub.Feeds";

    private const int Most = 1_000;

    private readonly Meter _meter = new(MeterName);
    private readonly Channel<FeedUpdate> _news;

    public FeedUpdateQueue()
    {
        var dropped = _meter.CreateCounter<long>(
            "hubbub.feeds.dropped", description: "News of feeds that nobody was told");
        _news = Channel.CreateBounded<FeedUpdate>(
            new BoundedChannelOptions(Most) { FullMode = BoundedChannelFullMode.DropWrite }, _ => dropped.Add(1));
        _meter.CreateObservableGauge(
            "hubbub.feeds.queue", () => _news.Reader.Count, description: "News of feeds that wait");
    }

    public ChannelReader<FeedUpdate> News => _news.Reader;

    /// <summary>Never waits.</summary>
    public void Note(FeedUpdate news) => _news.Writer.TryWrite(news);

    public void Dispose() => _meter.Dispose();
}
