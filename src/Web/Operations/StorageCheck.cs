using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Sync.Nodes;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Hubbub.Web.Operations;

/// <summary>The database answers a read now, and took the last small write.</summary>
internal sealed class StorageCheck(DatabaseProbe probe, StorageHealth storage) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) =>
        storage.IsWritable && await probe.Answers(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy();
}
