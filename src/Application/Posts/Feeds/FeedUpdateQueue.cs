using System.Diagnostics.Metrics;
using System.Threading.Channels;

namespace Hubbub.Application.Posts.Feeds;

/// <summary>
/// A bounded queue of feed updates for connected people, which keeps this work off the request path. When it is full,
/// updates are dropped and counted; clients reload the feed when they connect.
/// </summary>
public sealed class FeedUpdateQueue : IDisposable
{
    public const string MeterName = "Hubbub.Feeds";

    private const int Most = 1_000;

    private readonly Meter _meter = new(MeterName);
    private readonly Channel<FeedUpdate> _updates;

    public FeedUpdateQueue()
    {
        var dropped = _meter.CreateCounter<long>(
            "hubbub.feeds.dropped", description: "Feed updates dropped because the queue was full");
        _updates = Channel.CreateBounded<FeedUpdate>(
            new BoundedChannelOptions(Most) { FullMode = BoundedChannelFullMode.DropWrite }, _ => dropped.Add(1));
        _meter.CreateObservableGauge(
            "hubbub.feeds.queue", () => _updates.Reader.Count, description: "Feed updates in the queue");
    }

    public ChannelReader<FeedUpdate> Updates => _updates.Reader;

    /// <summary>Never waits.</summary>
    public void Note(FeedUpdate update) => _updates.Writer.TryWrite(update);

    public void Dispose() => _meter.Dispose();
}
