using Hubbub.Infrastructure.Jobs;
using Hubbub.Infrastructure.Persistence;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hubbub.Infrastructure.Sync.Outbox;

/// <summary>
/// Runs the relay: at once after a commit that added to the outbox, and every second for retries and for rows left by a
/// crash.
/// </summary>
internal sealed partial class OutboxRelayService(
    OutboxRelay relay, WakeSignal signal, ILogger<OutboxRelayService> logger) : BackgroundService
{
    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await relay.RunBatch(stoppingToken) < OutboxRelay.MostPerBatch)
                {
                    await signal.Wait(Sweep, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (ObjectDisposedException)
            {
                // The server failed to start, and the relay's services are disposed.
                return;
            }
            catch (Exception e)
            {
                if (StorageFaults.Of(e) is { } fault)
                {
                    LogWaiting(fault.ToString());
                }
                else
                {
                    LogFailed(e);
                }

                await signal.Wait(Sweep, stoppingToken);
            }
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The relay is waiting for the database: {Fault}")]
    private partial void LogWaiting(string fault);

    [LoggerMessage(2, LogLevel.Error, "The relay failed and will retry")]
    private partial void LogFailed(Exception e);
}
