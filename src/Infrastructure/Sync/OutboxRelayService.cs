using Hubbub.Infrastructure.Persistence;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hubbub.Infrastructure.Sync;

/// <summary>
/// Runs the relay: at once after a commit that left something to it, and every second for what is due again or was left by a
/// crash.
/// </summary>
internal sealed partial class OutboxRelayService(
    OutboxRelay relay, OutboxRelaySignal signal, ILogger<OutboxRelayService> logger) : BackgroundService
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
                // The server could not start, and what the relay works with is gone.
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

    [LoggerMessage(1, LogLevel.Warning, "The relay waits for the database: {Fault}")]
    private partial void LogWaiting(string fault);

    [LoggerMessage(2, LogLevel.Error, "The relay failed and goes on")]
    private partial void LogFailed(Exception e);
}
