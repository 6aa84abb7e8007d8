using System.Diagnostics.Metrics;

namespace Hubbub.Infrastructure.Sync.Outbox;

/// <summary>The relay's state, for the metrics and the health check.</summary>
public sealed class OutboxRelayMetrics
{
    public const string MeterName = "Hubbub.Relay";

    private static readonly TimeSpan Stuck = TimeSpan.FromSeconds(10);

    private readonly Counter<long> _relayed;
    private readonly Counter<long> _parked;
    private readonly TimeProvider _clock;
    private double _lagSeconds;
    private int _waiting;
    private long _lastRun;

    public OutboxRelayMetrics(TimeProvider clock, IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _clock = clock;
        _lastRun = clock.GetTimestamp();
        _relayed = meter.CreateCounter<long>("hubbub.relay.events", description: "Outbox events handled or postponed");
        _parked = meter.CreateCounter<long>(
            "hubbub.relay.parked", description: "Events given up after too many attempts");
        meter.CreateObservableGauge(
            "hubbub.relay.queue", () => Volatile.Read(ref _waiting),
            description: "Events waiting after the last batch");
        meter.CreateObservableGauge(
            "hubbub.relay.lag", Lag, "s", "Age of the oldest event of the last batch, or how long it was not read");
    }

    /// <summary>The time since the relay last read the outbox successfully.</summary>
    public TimeSpan SinceLastRun => _clock.GetElapsedTime(Interlocked.Read(ref _lastRun));

    // A relay that is stuck reports nothing more, which must not look like an empty outbox.
    private double Lag() => SinceLastRun > Stuck
        ? Math.Max(Volatile.Read(ref _lagSeconds), SinceLastRun.TotalSeconds)
        : Volatile.Read(ref _lagSeconds);

    internal void Idle()
    {
        Volatile.Write(ref _lagSeconds, 0);
        Volatile.Write(ref _waiting, 0);
        Interlocked.Exchange(ref _lastRun, _clock.GetTimestamp());
    }

    internal void Relayed(int count, TimeSpan lag, int waiting)
    {
        _relayed.Add(count);
        Volatile.Write(ref _waiting, waiting);
        Volatile.Write(ref _lagSeconds, lag.TotalSeconds);
        Interlocked.Exchange(ref _lastRun, _clock.GetTimestamp());
    }

    internal void Parked() => _parked.Add(1);
}
