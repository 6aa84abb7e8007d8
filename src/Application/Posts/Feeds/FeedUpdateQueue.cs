using System.Diagnostics.Metrics;
using System.Threading.Channels;

namespace Hubbub.Application.Posts.Feeds;

/// <summary>
/// Updates for the feeds of those who are connected, on their way to them: bounded, and away from everything that must
/// be fast. When it is full, updates are dropped and counted; clients read the feed again when they connect.
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
            "hubbub.feeds.dropped", description: "News of feeds that nobody was told");
        _updates = Channel.CreateBounded<FeedUpdate>(
            new BoundedChannelOptions(Most) { FullMode = BoundedChannelFullMode.DropWrite }, _ => dropped.Add(1));
        _meter.CreateObservableGauge(
            "hubbub.feeds.queue", () => _updates.Reader.Count, description: "News of feeds that wait");
    }

    public ChannelReader<FeedUpdate> Updates => _updates.Reader;

    /// <summary>Never waits.</summary>
    public void Note(FeedUpdate update) => _updates.Writer.TryWrite(update);

    public void Dispose() => _meter.Dispose();
}
