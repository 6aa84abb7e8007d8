using Hubbub.Infrastructure.Persistence;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hubbub.Infrastructure.Sync.Nodes;

/// <summary>
/// Renews the slot. A renewal is a small write: if it fails, the database accepts no writes and the node is not ready.
/// </summary>
internal sealed partial class NodeLeaseService(
    NodeLease lease, StorageHealth health, TimeProvider clock, ILogger<NodeLeaseService> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await lease.Renew(stoppingToken);
                health.IsWritable = true;
            }
            catch (Exception e) when (e is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                health.IsWritable = false;
                if (StorageFaults.Of(e) is { } fault)
                {
                    LogRefused(fault.ToString());
                }
                else
                {
                    LogFailed(e);
                }
            }
            catch (OperationCanceledException)
            {
                return;
            }

            try
            {
                await Task.Delay(NodeLease.RenewEvery, clock, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The database accepts no writes")]
    private partial void LogFailed(Exception e);

    // Faults that are usual under load are logged without a stack trace.
    [LoggerMessage(2, LogLevel.Warning, "The database accepts no writes: {Fault}")]
    private partial void LogRefused(string fault);
}

/// <summary>Whether the last small write, at most a few seconds ago, succeeded.</summary>
public sealed class StorageHealth
{
    private volatile bool _isWritable = true;

    public bool IsWritable
    {
        get => _isWritable;
        internal set => _isWritable = value;
    }
}
