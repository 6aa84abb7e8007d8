using System.Security.Cryptography;
using Hubbub.Application.Presence;
using Hubbub.Web.Realtime.Connections;
using Hubbub.Web.Realtime.Hubs;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace Hubbub.Web.Realtime.Shedding;

/// <summary>
/// Measures the pressure each second, tells clients when it changes, a share of them a second, and has the presence
/// that was left out told when it is over.
/// </summary>
internal sealed partial class PressureService(
    Pressure pressure,
    ConnectionRegistry connections,
    IHubContext<SocialHub> hub,
    PresenceTracker presence,
    IOptions<RealtimeOptions> options,
    TimeProvider clock,
    ILogger<PressureService> logger) : BackgroundService
{
    private const int MostTold = 1_000;
    private const int MostAnnounced = 500;

    // Spread what clients ask for again afterwards.
    private const int LeastSpread = 5;
    private const int ConnectionsPerSecond = 200;

    private bool _mayHaveToTell;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.PressureMilliseconds == 0)
        {
            return;
        }

        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                var before = clock.GetTimestamp();
                // To the end of the queue of the thread pool.
                await Task.Yield();
                Next(clock.GetElapsedTime(before));
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server is stopping.
        }
    }

    /// <summary>What happens each second, with the time that work waited for a thread.</summary>
    public void Next(TimeSpan delay)
    {
        var before = pressure.Level;
        pressure.Note(delay);
        var level = pressure.Level;
        if (level != before)
        {
            LogChange(level, before, delay.TotalMilliseconds);
        }

        if (level > 0 || _mayHaveToTell)
        {
            _mayHaveToTell = Tell(level) || level > 0;
        }

        if (level == 0)
        {
            presence.ResumePostponed(MostAnnounced);
        }
    }

    /// <summary>True if there are more to tell.</summary>
    private bool Tell(int level)
    {
        var (told, spread) = (0, LeastSpread + (connections.Count / ConnectionsPerSecond));
        // To a client, a new connection begins at level 0, whatever came before that.
        foreach (var connection in connections.All.Where(c => c.ToldPressure is { } last && last != level))
        {
            if (told++ == MostTold)
            {
                return true;
            }

            connection.ToldPressure = level;
            var pause = RandomNumberGenerator.GetInt32(1, spread + 1);
            // Not awaited: a client that does not read is cut for other reasons.
            _ = hub.Clients.Client(connection.Context.ConnectionId)
                .SendAsync("slow_down", new SlowDownEvent(level, pause), CancellationToken.None);
        }

        return false;
    }

    [LoggerMessage(
        1, LogLevel.Warning,
        "The pressure is {Level}, after {Before}: work waited {Milliseconds:0} ms for a thread. From 1 presence is "
            + "left out, from 2 typing, from 3 hints")]
    private partial void LogChange(int level, int before, double milliseconds);
}
