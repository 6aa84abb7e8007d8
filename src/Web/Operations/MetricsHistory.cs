using System.Diagnostics.Metrics;
using Hubbub.Application.Accounts.Administration;
using Hubbub.Domain.Common;

namespace Hubbub.Web.Operations;

/// <summary>
/// Samples the metrics of this server every five seconds and keeps those of the last quarter of an hour. A measurement
/// costs an addition; gauges are read at the sample only.
/// </summary>
internal sealed partial class MetricsHistory : BackgroundService, IMetricsHistory
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private const int Most = 180;

    /// <summary>The meter of the process, which no server owns.</summary>
    private const string Runtime = "System.Runtime";

    private readonly TimeProvider _clock;
    private readonly ILogger<MetricsHistory> _logger;
    private readonly PeriodicTimer _timer;
    private readonly MeterListener _listener = new();
    private readonly Queue<MetricsSample> _samples = new(Most);
    private readonly Lock _lock = new();

    private readonly Durations _calls = new();
    private readonly Sum _events = new();
    private readonly Refusals _refusals = new();
    private readonly Gauge _connections = new();
    private readonly Gauge _outboxAge = new();
    private readonly Gauge _outboxEvents = new();
    private readonly Gauge _writersWaiting = new();
    private readonly Gauge _pages = new();
    private readonly Gauge _databaseBytes = new();
    private readonly Gauge _memoryBytes = new();

    private readonly Dictionary<string, Series> _series;
    private long _sampled;
    private double? _pagesBefore;

    public MetricsHistory(IMeterFactory meters, TimeProvider clock, ILogger<MetricsHistory> logger)
    {
        (_clock, _logger, StartedAt, _sampled) = (clock, logger, clock.Now(), clock.GetTimestamp());
        _series = new()
        {
            ["http.server.request.duration"] = new RestDurations(_calls),
            ["hubbub.hub.call.duration"] = _calls,
            ["hubbub.push.sent"] = _events,
            ["hubbub.refusals"] = _refusals,
            ["hubbub.hub.connections"] = _connections,
            ["hubbub.relay.lag"] = _outboxAge,
            ["hubbub.relay.queue"] = _outboxEvents,
            ["hubbub.storage.writers_waiting"] = _writersWaiting,
            ["hubbub.storage.wal_pages"] = _pages,
            ["hubbub.storage.size"] = _databaseBytes,
            ["dotnet.process.memory.working_set"] = _memoryBytes,
        };
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if ((ReferenceEquals(instrument.Meter.Scope, meters) || instrument.Meter.Name == Runtime)
                && _series.TryGetValue(instrument.Name, out var series))
            {
                listener.EnableMeasurementEvents(instrument, series);
            }
        };
        _listener.SetMeasurementEventCallback<int>((_, value, tags, series) => ((Series)series!).Record(value, tags));
        _listener.SetMeasurementEventCallback<long>((_, value, tags, series) => ((Series)series!).Record(value, tags));
        _listener.SetMeasurementEventCallback<double>(
            (_, value, tags, series) => ((Series)series!).Record(value, tags));
        _listener.Start();
        _timer = new(Interval, clock);
    }

    public DateTimeOffset StartedAt { get; }

    public IReadOnlyList<MetricsSample> After(DateTimeOffset time)
    {
        lock (_lock)
        {
            return [.. _samples.SkipWhile(s => s.At <= time)];
        }
    }

    public override void Dispose()
    {
        _listener.Dispose();
        _timer.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await _timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                Keep(Sample());
            }
            catch (Exception e)
            {
                // A gauge that fails is no reason to stop the server.
                LogFailed(e);
            }
        }
    }

    private void Keep(MetricsSample sample)
    {
        lock (_lock)
        {
            if (_samples.Count == Most)
            {
                _samples.Dequeue();
            }

            // Clocks can be set back.
            var after = (_samples.LastOrDefault()?.At ?? DateTimeOffset.MinValue).AddMilliseconds(1);
            _samples.Enqueue(sample with { At = sample.At > after ? sample.At : after });
        }
    }

    private MetricsSample Sample()
    {
        foreach (var gauge in _series.Values.OfType<Gauge>())
        {
            gauge.Clear();
        }

        _listener.RecordObservableInstruments();
        var elapsed = _clock.GetElapsedTime(_sampled);
        _sampled = _clock.GetTimestamp();
        var (calls, half, most) = _calls.Take();
        var (refusals, errors) = _refusals.Take();
        var pages = _pages.Value ?? 0;
        (var written, _pagesBefore) = (pages - (_pagesBefore ?? pages), pages);
        return new(
            _clock.Now(),
            Math.Round(elapsed.TotalSeconds, 3),
            (long)(_connections.Value ?? 0),
            calls,
            half,
            most,
            _events.Take(),
            refusals,
            errors,
            Math.Round(_outboxAge.Value ?? 0, 3),
            (long)(_outboxEvents.Value ?? 0),
            (long)(_writersWaiting.Value ?? 0),
            (long)written,
            (long?)_databaseBytes.Value,
            (long)(_memoryBytes.Value ?? 0));
    }

    [LoggerMessage(1, LogLevel.Warning, "The metrics could not be sampled")]
    private partial void LogFailed(Exception e);
}
