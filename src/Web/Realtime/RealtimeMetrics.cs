using System.Diagnostics.Metrics;
using Hubbub.Infrastructure.Sync.Events;
using Hubbub.Web.Realtime.Connections;

namespace Hubbub.Web.Realtime;

/// <summary>Metrics of the hub.</summary>
internal sealed class RealtimeMetrics
{
    public const string MeterName = "Hubbub.Realtime";

    private static readonly InstrumentAdvice<double> Seconds = new()
    {
        HistogramBucketBoundaries = [.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10],
    };

    private readonly Meter _meter;
    private readonly Counter<long> _calls;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _pushes;
    private readonly Counter<long> _failedPushes;
    private readonly Counter<long> _cuts;
    private readonly Counter<long> _droppedForNodes;
    private readonly Counter<long> _missedOfNodes;
    private readonly Counter<long> _evictions;
    private readonly UpDownCounter<int> _waiting;
    private readonly Histogram<double> _latency;
    private readonly TimeProvider _clock;

    public RealtimeMetrics(ConnectionRegistry connections, TimeProvider clock, IMeterFactory meters)
    {
        _clock = clock;
        var meter = _meter = meters.Create(MeterName);
        _calls = meter.CreateCounter<long>("hubbub.hub.calls", description: "Hub calls, by method and error code");
        _duration = meter.CreateHistogram<double>(
            "hubbub.hub.call.duration", "s", "Duration of hub calls, by method and outcome", advice: Seconds);
        _pushes = meter.CreateCounter<long>("hubbub.push.sent", description: "Events handed to connections, by name");
        _failedPushes = meter.CreateCounter<long>("hubbub.push.failed", description: "Events left to sync");
        _cuts = meter.CreateCounter<long>("hubbub.hub.cut", description: "Connections that sent too much, by budget");
        _droppedForNodes = meter.CreateCounter<long>(
            "hubbub.nodes.dropped", description: "Messages to other nodes that Redis did not take");
        _missedOfNodes = meter.CreateCounter<long>(
            "hubbub.nodes.missed", description: "Frames of other nodes that did not arrive");
        _evictions = meter.CreateCounter<long>(
            "hubbub.push.evictions", description: "Connections cut because they did not read");
        _waiting = meter.CreateUpDownCounter<int>(
            "hubbub.push.waiting", description: "Events that wait for connections that read slowly");
        _latency = meter.CreateHistogram<double>(
            "hubbub.push.latency", "s", "From a commit until a person's connections took its events", advice: Seconds);
        meter.CreateObservableGauge(
            "hubbub.hub.connections",
            () => Open(connections),
            description: "Open connections, by transport and protocol");
    }

    public void Called(string method, string? error, TimeSpan took)
    {
        _calls.Add(1, new("method", method), new KeyValuePair<string, object?>("error", error ?? "none"));
        _duration.Record(
            took.TotalSeconds, new("method", method),
            new KeyValuePair<string, object?>("outcome", error is null ? "ok" : "refused"));
    }

    public void Pushed(IReadOnlyList<PushedEvent> events)
    {
        foreach (var (name, _) in events)
        {
            _pushes.Add(1, new KeyValuePair<string, object?>("event", name));
        }
    }

    public void PushFailed(int events) => _failedPushes.Add(events);

    public void Delivered(long committedAt) => _latency.Record(_clock.GetElapsedTime(committedAt).TotalSeconds);

    public void Waiting(int events) => _waiting.Add(events);

    public void Evicted() => _evictions.Add(1);

    public void Cut(string spent) => _cuts.Add(1, new KeyValuePair<string, object?>("spent", spent));

    public void DroppedForNodes(int messages) => _droppedForNodes.Add(messages);

    /// <summary>Called once, where there may be several nodes.</summary>
    public void WatchNodes(Func<int> heard) =>
        _meter.CreateObservableGauge("hubbub.nodes.heard", heard, description: "Other nodes that this one hears");

    public void MissedOfNodes(long frames) => _missedOfNodes.Add(frames);

    private static IEnumerable<Measurement<int>> Open(ConnectionRegistry connections) => connections.All
        .CountBy(c => (c.Transport, c.Protocol))
        .Select(c => new Measurement<int>(c.Value, new("transport", c.Key.Transport), new("protocol", c.Key.Protocol)));
}
