using Hubbub.Application.Notifications.Push;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using Hubbub.Infrastructure.Jobs;
using Hubbub.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hubbub.Infrastructure.Notifications.Push;

/// <summary>
/// Sends push messages while the server runs: at most <see cref="MostAtOnce"/> at a time, one at a time for a device.
/// The rest waits in the database.
/// </summary>
internal sealed partial class PushSender(
    IServiceScopeFactory scopes,
    IHostApplicationLifetime lifetime,
    PushMetrics metrics,
    TimeProvider clock,
    ILogger<PushSender> logger) : BackgroundService, IPushQueue
{
    private const int MostAtOnce = 32;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Counts = TimeSpan.FromSeconds(15);

    private readonly Dictionary<PushSubscriptionId, Task> _sending = [];
    private readonly WakeSignal _signal = new();

    public void Wake() => _signal.Wake();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registered = lifetime.ApplicationStarted.Register(started.SetResult);
        try
        {
            await started.Task.WaitAsync(stoppingToken);
            var counted = long.MinValue;
            while (true)
            {
                await Begin(stoppingToken);
                if (counted == long.MinValue || clock.GetElapsedTime(counted) >= Counts)
                {
                    counted = clock.GetTimestamp();
                    await Try(
                        async deliveries => metrics.Waiting(await deliveries.Waiting(stoppingToken)), stoppingToken);
                }

                await _signal.Wait(Every, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What is being sent is sent again after the restart.
        }
        finally
        {
            await Task.WhenAll(_sending.Values);
        }
    }

    private Task Begin(CancellationToken ct)
    {
        foreach (var (device, sending) in _sending.Where(s => s.Value.IsCompleted).ToArray())
        {
            _sending.Remove(device);
        }

        var free = MostAtOnce - _sending.Count;
        return free == 0 ? Task.CompletedTask : Try(
            async deliveries =>
            {
                foreach (var delivery in await deliveries.Claim(free, _sending.Keys, ct))
                {
                    _sending.Add(delivery.SubscriptionId, Send(delivery, ct));
                }
            },
            ct);
    }

    private async Task Send(PushDelivery delivery, CancellationToken ct)
    {
        await Task.Yield();
        await Try(async deliveries => metrics.Count(await deliveries.Send(delivery, ct)), ct);
        Wake();
    }

    private async Task Try(Func<PushDeliveries, Task> work, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await work(scope.ServiceProvider.GetRequiredService<PushDeliveries>());
        }
        catch (Exception e) when (StorageFaults.Of(e) is { } fault && !ct.IsCancellationRequested)
        {
            LogWaiting(fault.ToString());
        }
        catch (Exception e) when (e is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            LogFailed(e);
        }
        catch (OperationCanceledException)
        {
            // The server is stopping.
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Push messages wait for the database: {Fault}")]
    private partial void LogWaiting(string fault);

    [LoggerMessage(2, LogLevel.Error, "A push message failed and will be tried again")]
    private partial void LogFailed(Exception e);
}
