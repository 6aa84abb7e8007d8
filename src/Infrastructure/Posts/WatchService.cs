using Hubbub.Application.Posts.Watching;
using Hubbub.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hubbub.Infrastructure.Posts;

/// <summary>
/// Twice a second, tells those who watch posts what changed in them since: all changes of a post together. When that takes
/// longer, the next time is later. What fails is lost.
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
                    await Tell(update, stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops, and with it those who would be told.
        }
    }

    private async Task Tell(PostUpdate update, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<WatchNotifier>().Tell(update, ct);
        }
        catch (Exception e) when (StorageFaults.Of(e) is not null && !ct.IsCancellationRequested)
        {
            LogLost(update.Post.Value);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            LogFailed(update.Post.Value, e);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Who watches post {PostId} was not told of a change: the database is busy")]
    private partial void LogLost(long postId);

    [LoggerMessage(2, LogLevel.Error, "Who watches post {PostId} was not told of a change")]
    private partial void LogFailed(long postId, Exception e);
}
