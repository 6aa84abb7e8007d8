using Hubbub.Application.Posts.Feeds;
using Hubbub.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hubbub.Infrastructure.Posts;

/// <summary>
/// Notifies connected people of changes in their feeds, one update at a time. Failed updates are lost.
/// </summary>
internal sealed partial class FeedUpdateService(
    FeedUpdateQueue queue, IServiceScopeFactory scopes, ILogger<FeedUpdateService> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var update in queue.Updates.ReadAllAsync(stoppingToken))
            {
                try
                {
                    await using var scope = scopes.CreateAsyncScope();
                    await scope.ServiceProvider.GetRequiredService<IFeedUpdateNotifier>().Notify(update, stoppingToken);
                }
                catch (Exception e) when (StorageFaults.Of(e) is not null && !stoppingToken.IsCancellationRequested)
                {
                    LogLost(update.ToString());
                }
                catch (Exception e) when (e is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
                {
                    LogFailed(update.ToString(), e);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server is stopping, and with it the connections.
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Nobody was notified of {Update}: the database is busy")]
    private partial void LogLost(string update);

    [LoggerMessage(2, LogLevel.Error, "Nobody was notified of {Update}")]
    private partial void LogFailed(string update, Exception e);
}
