using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Sync;
using Hubbub.Web.Realtime.Stopping;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Hubbub.Web.Common;

internal static class Health
{
    public static void AddHealth(this IServiceCollection services) => services
        .AddSingleton<Readiness>()
        .AddHealthChecks()
        .AddCheck<StorageCheck>("database", timeout: TimeSpan.FromSeconds(5))
        .AddCheck<OutboxRelayCheck>("relay");

    /// <summary>
    /// Live: the process answers. Ready: it reads, writes and relays. <c>/health</c> adds the version.
    /// </summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.Map("/health", app.Services.GetRequiredService<Readiness>().Describe).AllowAnonymous();
        app.Map("/health/ready", app.Services.GetRequiredService<Readiness>().Answer).AllowAnonymous();
    }
}

/// <summary>
/// Whether the server is ready, checked at most once a second: requests in between get the last result, or wait for the
/// check in progress.
/// </summary>
internal sealed partial class Readiness(
    HealthCheckService checks, ServerStop stop, TimeProvider clock, ILogger<Readiness> logger)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private Task<HealthStatus>? _answer;
    private long _answeredAt;
    private HealthStatus _last = HealthStatus.Healthy;

    public async Task Answer(HttpContext http)
    {
        var status = await Status();
        http.Response.StatusCode = CodeOf(status);
        http.Response.ContentType = "text/plain";
        await http.Response.WriteAsync(status.ToString());
    }

    /// <summary>For people: <c>{ status, version }</c>.</summary>
    public async Task Describe(HttpContext http)
    {
        var status = await Status();
        http.Response.StatusCode = CodeOf(status);
        await http.Response.WriteAsJsonAsync(new { status = status.ToString(), version = Server.Version });
    }

    public Task<HealthStatus> Status()
    {
        if (stop.IsStopping)
        {
            return Task.FromResult(HealthStatus.Unhealthy);
        }

        lock (_lock)
        {
            if (_answer is null
                || (_answer.IsCompleted && clock.GetElapsedTime(Interlocked.Read(ref _answeredAt)) >= Fresh))
            {
                _answer = Look();
            }

            return _answer;
        }
    }

    private static int CodeOf(HealthStatus status) =>
        status == HealthStatus.Healthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;

    private async Task<HealthStatus> Look()
    {
        // The caller holds the lock.
        await Task.Yield();
        var report = await checks.CheckHealthAsync();
        if (report.Status != _last)
        {
            _last = report.Status;
            if (report.Status == HealthStatus.Healthy)
            {
                LogReady();
            }
            else
            {
                LogNotReady(string.Join(", ", report.Entries.Where(e => e.Value.Status != HealthStatus.Healthy).Select(e => e.Key)));
            }
        }

        Interlocked.Exchange(ref _answeredAt, clock.GetTimestamp());
        return report.Status;
    }

    [LoggerMessage(1, LogLevel.Warning, "The server is not ready: {Checks}")]
    private partial void LogNotReady(string checks);

    [LoggerMessage(2, LogLevel.Warning, "The server is ready again")]
    private partial void LogReady();
}

/// <summary>The database answers a read, and accepted the last probe write.</summary>
internal sealed class StorageCheck(DatabaseProbe probe, StorageHealth storage) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) =>
        storage.IsWritable && await probe.Answers(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
}

/// <summary>The relay polls the outbox at least every second; after a long pause it counts as stuck.</summary>
internal sealed class OutboxRelayCheck(OutboxRelayMetrics relay) : IHealthCheck
{
    private static readonly TimeSpan Stuck = TimeSpan.FromSeconds(15);

    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(relay.SinceLastRun < Stuck ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
}
