using System.Net;
using System.Security.Cryptography;
using System.Text;
using Hubbub.Application.Accounts.Administration;
using Hubbub.Application.Analytics.Visits;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Notifications.Unread;
using Hubbub.Application.Posts.Feeds;
using Hubbub.Infrastructure.Notifications.Push;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Redis;
using Hubbub.Infrastructure.Sync.Outbox;
using Hubbub.Web.Operations;
using Hubbub.Web.Realtime;
using OpenTelemetry.Metrics;

namespace Hubbub.Web.Common;

internal static class Metrics
{
    public const string Path = "/metrics";

    private const string PostgreSqlPool = "Npgsql";

    public static void AddHubbubMetrics(this IServiceCollection services) => services
        .AddSingleton<RefusalMetrics>()
        .AddSingleton<MetricsHistory>()
        .AddSingleton<IMetricsHistory>(sp => sp.GetRequiredService<MetricsHistory>())
        .AddHostedService(sp => sp.GetRequiredService<MetricsHistory>())
        .AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddMeter(OutboxRelayMetrics.MeterName, RealtimeMetrics.MeterName, FeedUpdateQueue.MeterName)
            .AddMeter(WriteGate.MeterName, CostBudget.MeterName, RefusalMetrics.MeterName, PushMetrics.MeterName)
            .AddMeter(UnreadDrift.MeterName, SessionGate.MeterName, CanaryService.MeterName, SharedLimits.MeterName)
            .AddMeter(VisitQueue.MeterName)
            // The pool of connections to PostgreSQL. Its name would be the connection string.
            .AddMeter(PostgreSqlPool)
            .AddView(instrument => instrument.Meter.Name == PostgreSqlPool
                ? new MetricStreamConfiguration { TagKeys = ["db.client.connection.state"] }
                : null)
            .AddAspNetCoreInstrumentation()
            .AddRuntimeInstrumentation()
            .AddPrometheusExporter());

    /// <summary>
    /// Open to this machine, and to others with Metrics__Key (Authorization: Bearer …); otherwise a 404.
    /// </summary>
    public static void UseMetrics(this WebApplication app)
    {
        var key = app.Configuration["Metrics:Key"];
        app.UseOpenTelemetryPrometheusScrapingEndpoint(
            http => http.Request.Path == Path && MayRead(http, key));
    }

    /// <summary>Whether a request is from this machine, or has the key for metrics.</summary>
    public static bool MayRead(HttpContext http, string? key) =>
        (http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address))
        || (!string.IsNullOrEmpty(key) && CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(http.Request.Headers.Authorization.ToString()),
            Encoding.UTF8.GetBytes($"Bearer {key}")));
}
