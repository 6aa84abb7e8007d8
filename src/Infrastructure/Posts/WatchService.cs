using Hubbub.Application.Posts.Watching;
using Hubbub.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hubbub.Infrastructure.Posts;

/// <summary>
/// Twice a second, notifies watchers of what has changed in their posts since the last time: all changes of a post
/// together. If that takes longer, the next round starts later. Failed notifications are lost.
/// </summary>
internal sealed partial class WatchService(
    WatchQueue queue, IServiceScopeFactory scopes, TimeProvider clock, ILogger<WatchService> logger) : BackgroundService
{
    public static readonly TimeSpan Window = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Window, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                foreach (var update in queue.TakeUpdates())
                {
                    await Notify(update, stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server is stopping, and with it the connections.
        }
    }

    private async Task Notify(PostUpdate update, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<WatchNotifier>().Notify(update, ct);
        }
        catch (Exception e) when (StorageFaults.Of(e) is not null && !ct.IsCancellationRequested)
        {
            LogLost(update.Post.Value);
        }
        catch (Exception e) when (e is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            LogFailed(update.Post.Value, e);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Watchers of post {PostId} missed a change: the database is busy")]
    private partial void LogLost(long postId);

    [LoggerMessage(2, LogLevel.Error, "Watchers of post {PostId} missed a change")]
    private partial void LogFailed(long postId, Exception e);
}
