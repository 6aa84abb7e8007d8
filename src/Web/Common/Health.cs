using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Sync;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Hubbub.Web.Common;

internal static class Health
{
    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks()
        .AddCheck<StorageCheck>("database", timeout: TimeSpan.FromSeconds(5))
        .AddCheck<RelayCheck>("relay");

    /// <summary>Live: the process answers. Ready: it reads, writes and relays.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
    }
}

/// <summary>The database answers a read now, and took the last small write.</summary>
internal sealed class StorageCheck(DatabaseProbe probe, StorageHealth storage) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) =>
        storage.IsWritable && await probe.Answers(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
}

/// <summary>The relay looks at the outbox at least every second; when it has not for long, it is stuck.</summary>
internal sealed class RelayCheck(RelayMetrics relay) : IHealthCheck
{
    private static readonly TimeSpan Stuck = TimeSpan.FromSeconds(15);

    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(relay.SinceLastRun < Stuck ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
}
