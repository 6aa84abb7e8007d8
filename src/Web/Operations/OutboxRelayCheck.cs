using Hubbub.Infrastructure.Sync.Outbox;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Hubbub.Web.Operations;

/// <summary>The relay looks at the outbox at least every second; when it has not for long, it is stuck.</summary>
internal sealed class OutboxRelayCheck(OutboxRelayMetrics relay) : IHealthCheck
{
    private static readonly TimeSpan Stuck = TimeSpan.FromSeconds(15);

    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(relay.SinceLastRun < Stuck ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
}
