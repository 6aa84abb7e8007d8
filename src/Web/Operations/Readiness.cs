using Hubbub.Web.Realtime.Stopping;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Hubbub.Web.Operations;

/// <summary>
/// Whether the server is ready, looked at once a second at most however many ask: who asks meanwhile gets the last
/// answer, or waits for the one that is being found.
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
        return report.Status;
    }

    [LoggerMessage(1, LogLevel.Warning, "The server is not ready: {Checks}")]
    private partial void LogNotReady(string checks);

    [LoggerMessage(2, LogLevel.Warning, "The server is ready again")]
    private partial void LogReady();
}
