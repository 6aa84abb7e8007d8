using Hubbub.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Hubbub.Web.Tests.Transport;

/// <summary>The cost of health checks, and their log lines.</summary>
public sealed class ReadinessTests
{
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private readonly TaskCompletionSource _mayEnd = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _looks;
    private HealthStatus _status = HealthStatus.Healthy;

    [Fact]
    [Trait("Abuse", "T-16")]
    public async Task However_many_ask_it_is_looked_at_once_a_second()
    {
        await using var server = await Start();

        var first = Task.WhenAll(Enumerable.Range(0, 50).Select(_ => server.Http.GetStringAsync("/health/ready")));
        await WireExtensions.Until(() => _looks == 1, "the first look began");
        _mayEnd.SetResult();
        (await first).Should().AllBe("Healthy");
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => server.Http.GetStringAsync("/health/ready")));
        _looks.Should().Be(1);

        _clock.Advance(TimeSpan.FromSeconds(1));
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => server.Http.GetStringAsync("/health/ready")));
        _looks.Should().Be(2);
    }

    [Fact]
    public async Task That_it_is_not_ready_is_said_once_and_is_no_error()
    {
        _mayEnd.SetResult();
        await using var server = await Start();
        _status = HealthStatus.Unhealthy;
        for (var i = 0; i < 3; i++)
        {
            using var response = await server.Http.GetAsync("/health/ready");
            ((int)response.StatusCode, await response.Content.ReadAsStringAsync()).Should().Be((503, "Unhealthy"));
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        _status = HealthStatus.Healthy;
        (await server.Http.GetStringAsync("/health/ready")).Should().Be("Healthy");

        server.Logs.Lines
            .Where(l => l.Message.Contains("ready", StringComparison.Ordinal))
            .Select(l => (l.Level, l.Message))
                .Should().Equal(
                    (LogLevel.Warning, "The server is not ready: counted"),
                    (LogLevel.Warning, "The server is ready again"));
        server.Logs.Errors.Should().BeEmpty();
    }

    private Task<TestServer> Start() => TestServer.Start(builder =>
    {
        builder.Services.AddSingleton<TimeProvider>(_clock);
        builder.Services.AddHealthChecks().AddAsyncCheck("counted", async () =>
        {
            Interlocked.Increment(ref _looks);
            await _mayEnd.Task;
            return new(_status);
        });
    });
}
