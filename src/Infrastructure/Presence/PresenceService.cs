using Hubbub.Application.Common;
using Hubbub.Application.Presence;
using Hubbub.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hubbub.Infrastructure.Presence;

/// <summary>Announces presence changes one by one in the background.</summary>
internal sealed partial class PresenceService(
    PresenceTracker tracker, IServiceScopeFactory scopes, ILogger<PresenceService> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var change in tracker.Changes.ReadAllAsync(stoppingToken))
            {
                try
                {
                    await using var scope = scopes.CreateAsyncScope();
                    await scope.ServiceProvider.GetRequiredService<PresenceAnnouncer>()
                        .Announce(change.User, change.IsPostponed, stoppingToken);
                }
                catch (Exception e) when (StorageFaults.Of(e) == StorageFault.Conflict)
                {
                    // The person chose another status at the same time; announce again.
                    tracker.Touch(change);
                }
                catch (Exception e) when (StorageFaults.Of(e) is not null && !stoppingToken.IsCancellationRequested)
                {
                    LogWaiting(change.User.Value);
                    await Task.Delay(TimeSpan.FromSeconds(1), stoppingToken);
                    tracker.Touch(change);
                }
                catch (Exception e) when (e is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
                {
                    LogFailed(change.User.Value, e);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server is stopping; presence ends with it.
        }
    }

    [LoggerMessage(2, LogLevel.Warning, "The presence of user {UserId} waits for the database")]
    private partial void LogWaiting(long userId);

    [LoggerMessage(1, LogLevel.Warning, "The presence of user {UserId} was not announced")]
    private partial void LogFailed(long userId, Exception e);
}
