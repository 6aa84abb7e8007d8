using System.Diagnostics.Metrics;

namespace Hubbub.Web.Realtime;

/// <summary>What the hub tells about itself.</summary>
internal sealed class RealtimeMetrics : IDisposable
{
    public const string MeterName = "Hubbub.Realtime";

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _calls;
    private readonly Counter<long> _pushes;
    private readonly Counter<long> _failedPushes;
    private readonly Counter<long> _cuts;

    public RealtimeMetrics(Connections connections)
    {
        _calls = _meter.CreateCounter<long>("hubbub.hub.calls", description: "Hub calls, by method and error code");
        _pushes = _meter.CreateCounter<long>("hubbub.push.sent", description: "Events handed to connections");
        _failedPushes = _meter.CreateCounter<long>("hubbub.push.failed", description: "Events left to sync");
        _cuts = _meter.CreateCounter<long>("hubbub.hub.cut", description: "Connections that sent too much, by what they spent");
        _meter.CreateObservableGauge("hubbub.hub.connections", () => connections.Count, description: "Open connections");
    }

    public void Called(string method, string? error) =>
        _calls.Add(1, new("method", method), new KeyValuePair<string, object?>("error", error ?? "none"));

    public void Pushed(int events) => _pushes.Add(events);

    public void PushFailed(int events) => _failedPushes.Add(events);

    public void Cut(string spent) => _cuts.Add(1, new KeyValuePair<string, object?>("spent", spent));

    public void Dispose() => _meter.Dispose();
}
