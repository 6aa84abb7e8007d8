using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Hubbub.Infrastructure.Redis;

/// <summary>
/// Asks Redis for what an act waits for: never longer than a moment, and not at all while Redis is known to be away. A
/// Redis that is down, hangs or is full delays the acts that are under way once; it is tried again in the background.
/// </summary>
/// <param name="redis">The connection.</param>
/// <param name="logger">Told when it goes away and when it is back.</param>
/// <param name="limit">The longest that an act waits; 100 ms if not given.</param>
internal sealed partial class RedisCircuit(
    IConnectionMultiplexer redis, ILogger<RedisCircuit> logger, TimeSpan? limit = null) : IDisposable
{
    private const string Trial = "return redis.call('SET', KEYS[1], 1, 'PX', 1000)";

    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(1);

    private readonly TimeSpan _limit = limit ?? TimeSpan.FromMilliseconds(100);
    private readonly CancellationTokenSource _end = new();
    private int _isAway;

    /// <summary>The answer; null if there is none.</summary>
    public async ValueTask<T?> Ask<T>(Func<IDatabase, Task<T>> ask)
        where T : class
    {
        if (Volatile.Read(ref _isAway) == 1)
        {
            return null;
        }

        try
        {
            return await ask(redis.GetDatabase()).WaitAsync(_limit);
        }
        catch (Exception e)
        {
            // Whatever it is, no act fails for it.
            if (Interlocked.Exchange(ref _isAway, 1) == 0)
            {
                LogAway(e.GetType().Name);
                _ = ReturnWhenItIsBack(_end.Token);
            }

            return null;
        }
    }

    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
    }

    private async Task ReturnWhenItIsBack(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(BetweenTries);
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await timer.WaitForNextTickAsync(ct);
                // As acts do: one that is full, only a copy, or runs no scripts answers otherwise but keeps nothing.
                await redis.GetDatabase().ScriptEvaluateAsync(Trial, ["hubbub:{limits}:is-back"]).WaitAsync(_limit, ct);
                Volatile.Write(ref _isAway, 0);
                LogBack();
                return;
            }
            catch (Exception) when (!ct.IsCancellationRequested)
            {
                // It is still away.
            }
            catch (Exception)
            {
                // The server is stopping.
            }
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Redis does not answer ({Reason}): limits count on this node alone")]
    private partial void LogAway(string reason);

    [LoggerMessage(2, LogLevel.Information, "Redis answers again: limits count over all nodes")]
    private partial void LogBack();
}
