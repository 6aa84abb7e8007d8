using Hubbub.Application.Posts.Feeds;
using Hubbub.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hubbub.Infrastructure.Posts;

/// <summary>Tells connected people what changed in their feeds, one piece of news after the other. What fails is lost.</summary>
internal sealed partial class FeedUpdateService(
    FeedUpdateQueue board, IServiceScopeFactory scopes, ILogger<FeedUpdateService> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var news in board.News.ReadAllAsync(stoppingToken))
            {
                try
                {
                    await using var scope = scopes.CreateAsyncScope();
                    await scope.ServiceProvider.GetRequiredService<FeedUpdateNotifier>().Tell(news, stoppingToken);
                }
                catch (Exception e) when (StorageFaults.Of(e) is not null && !stoppingToken.IsCancellationRequested)
                {
                    LogLost(news.ToString());
                }
                catch (Exception e) when (!stoppingToken.IsCancellationRequested)
                {
                    LogFailed(news.ToString(), e);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops, and with it those who would be told.
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Nobody was told of {News}: the database is busy")]
    private partial void LogLost(string news);

    [LoggerMessage(2, LogLevel.Error, "Nobody was told of {News}")]
    private partial void LogFailed(string news, Exception e);
}
