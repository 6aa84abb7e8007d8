using Hubbub.Web.Common;
using Hubbub.Web.Realtime.Stopping;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Net.Http.Headers;

namespace Hubbub.Web.Operations;

/// <summary>
/// Whether the server is ready, looked at once a second at most however many ask: who asks meanwhile gets the last
/// answer, or waits for the one that is being found.
/// </summary>
internal sealed partial class Readiness(
    HealthCheckService checks,
    ServerStop stop,
    CanaryService canary,
    IConfiguration configuration,
    TimeProvider clock,
    ILogger<Readiness> logger)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private Task<HealthReport>? _answer;
    private long _answeredAt;
    private HealthStatus _last = HealthStatus.Healthy;

    /// <summary>
    /// One word. With details, <c>{ status, checks, canary }</c>, for those who accept JSON and may read the
    /// metrics: <c>canary</c> is the last event that this node sent itself, and missing before the first.
    /// </summary>
    public async Task Answer(HttpContext http)
    {
        var report = stop.IsStopping ? null : await Report();
        var status = report?.Status ?? HealthStatus.Unhealthy;
        http.Response.StatusCode = CodeOf(status);
        http.Response.Headers.Vary = HeaderNames.Accept;
        if (http.Request.GetTypedHeaders().Accept.Any(a => a.MediaType == "application/json")
            && Metrics.MayRead(http, configuration["Metrics:Key"]))
        {
            await http.Response.WriteAsJsonAsync(Details(status, report));
            return;
        }

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

    public async Task<HealthStatus> Status() =>
        stop.IsStopping ? HealthStatus.Unhealthy : (await Report()).Status;

    private static int CodeOf(HealthStatus status) =>
        status == HealthStatus.Healthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;

    private object Details(HealthStatus status, HealthReport? report) => new
    {
        status = status.ToString(),
        checks = report?.Entries.ToDictionary(e => e.Key, e => e.Value.Status.ToString()),
        canary = canary.Last is { } last
            ? new { ageSeconds = Math.Round(last.Age.TotalSeconds, 1), milliseconds = last.Took.TotalMilliseconds }
            : null,
    };

    private Task<HealthReport> Report()
    {
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

    private async Task<HealthReport> Look()
    {
        // Whoever asks holds the lock.
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
                LogNotReady(string.Join(
                    ", ", report.Entries.Where(e => e.Value.Status != HealthStatus.Healthy).Select(e => e.Key)));
            }
        }

        Interlocked.Exchange(ref _answeredAt, clock.GetTimestamp());
        return report;
    }

    [LoggerMessage(1, LogLevel.Warning, "The server is not ready: {Checks}")]
    private partial void LogNotReady(string checks);

    [LoggerMessage(2, LogLevel.Warning, "The server is ready again")]
    private partial void LogReady();
}
