using System.ComponentModel.DataAnnotations;
using System.Diagnostics.Metrics;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Sync;
using Hubbub.Web.Realtime;
using Microsoft.Extensions.Options;

namespace Hubbub.Web.Operations;

/// <summary>What the node checks about itself; section <c>Health</c> of the configuration.</summary>
public sealed class HealthOptions
{
    /// <summary>
    /// Seconds between canaries: events that each node sends to itself, from the database to a hub connection, to prove
    /// that events are delivered. 0 turns them off.
    /// </summary>
    [Range(0, 120)]
    public int CanarySeconds { get; set; } = 60;
}

/// <summary>
/// Sends a canary at intervals: its event is appended to an event log, committed, pushed through the hub, and read at a
/// connection. A node that does not deliver stays ready, since clients get their events by sync.
/// </summary>
internal sealed partial class CanaryService : BackgroundService
{
    public const string MeterName = "Hubbub.Canary";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private readonly Canary _canary;
    private readonly CanaryConnection _connection;
    private readonly TimeProvider _clock;
    private readonly ILogger<CanaryService> _logger;
    private readonly int _seconds;
    private long _arrivedAt;
    private long _took;

    public CanaryService(
        Canary canary,
        CanaryConnection connection,
        IOptions<HealthOptions> options,
        TimeProvider clock,
        IMeterFactory meters,
        ILogger<CanaryService> logger)
    {
        (_canary, _connection, _clock, _logger) = (canary, connection, clock, logger);
        (_seconds, _arrivedAt) = (options.Value.CanarySeconds, clock.GetTimestamp());
        if (_seconds > 0)
        {
            meters.Create(MeterName).CreateObservableGauge(
                "hubbub.canary.age", () => Age.TotalSeconds, "s", "Since the last event that this node sent itself");
        }
    }

    /// <summary>
    /// How long ago the last one arrived, and how long it took from before its commit; null without one.
    /// </summary>
    public (TimeSpan Age, TimeSpan Took)? Last =>
        Interlocked.Read(ref _took) is > 0 and var took ? (Age, TimeSpan.FromTicks(took)) : null;

    // Before the first one arrives, since the start.
    private TimeSpan Age => _clock.GetElapsedTime(Interlocked.Read(ref _arrivedAt));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (_seconds == 0)
        {
            return;
        }

        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(_seconds), _clock);
        try
        {
            do
            {
                await Send(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server is stopping.
        }
    }

    private async Task Send(CancellationToken ct)
    {
        var started = _clock.GetTimestamp();
        using var time = new CancellationTokenSource(Limit, _clock);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct, time.Token);
        try
        {
            var receiver = _canary.Receiver;
            await _connection.Join(receiver, limit.Token);
            var seq = await _canary.Append(receiver, limit.Token);
            while (await _connection.Next(limit.Token) < seq)
            {
                // One that was late.
            }

            Interlocked.Exchange(ref _arrivedAt, _clock.GetTimestamp());
            Interlocked.Exchange(ref _took, Math.Max(1, _clock.GetElapsedTime(started).Ticks));
        }
        catch (Exception e) when (e is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            LogFailed(StorageFaults.Of(e)?.ToString() ?? e.GetType().Name);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "An event that this node sent itself did not arrive: {Reason}")]
    private partial void LogFailed(string reason);
}
