using Hubbub.Application.Accounts.Sessions;
using MediatR;

namespace Hubbub.Web.Realtime.Connections;

/// <summary>
/// Closes the sockets of sessions that ended without notice to this node: on another node, or in an event that failed.
/// Usually there are none.
/// </summary>
internal sealed partial class SessionSweep(
    ConnectionRegistry connections, SessionSockets sockets, IServiceScopeFactory scopes, TimeProvider clock,
    ILogger<SessionSweep> logger)
    : BackgroundService
{
    private const int SessionsPerQuery = 500;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await Sweep(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server is stopping.
        }
    }

    private async Task Sweep(CancellationToken ct)
    {
        try
        {
            foreach (var sessions in connections.All.Select(c => c.Session).Distinct().Chunk(SessionsPerQuery))
            {
                await using var scope = scopes.CreateAsyncScope();
                var ended = await scope.ServiceProvider
                    .GetRequiredService<IMediator>()
                    .Send(new CheckSessions(sessions), ct);
                if (ended.Failure is null && ended.Value.Count > 0)
                {
                    sockets.Close(ended.Value);
                }
            }
        }
        catch (Exception e) when (e is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            LogFailed(e);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Ended sessions could not be checked")]
    private partial void LogFailed(Exception e);
}
