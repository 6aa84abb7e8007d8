using System.Diagnostics.Metrics;
using Hubbub.Application.Common.Json;
using Hubbub.Application.Notifications.Push;

namespace Hubbub.Infrastructure.Notifications.Push;

/// <summary>What becomes of push messages, and how many wait.</summary>
public sealed class PushMetrics : IDisposable
{
    public const string MeterName = "Hubbub.WebPush";

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _deliveries;
    private int _waiting;

    public PushMetrics()
    {
        _deliveries = _meter.CreateCounter<long>(
            "hubbub.webpush.deliveries", description: "Push messages, by what became of them");
        _meter.CreateObservableGauge(
            "hubbub.webpush.queue", () => Volatile.Read(ref _waiting), description: "Push messages that wait");
    }

    public void Dispose() => _meter.Dispose();

    internal void Count(PushOutcome outcome) =>
        _deliveries.Add(1, new KeyValuePair<string, object?>("outcome", WireJson.NameOf(outcome)));

    internal void Waiting(int count) => Volatile.Write(ref _waiting, count);
}
