using System.Collections.Concurrent;
using Hubbub.Application.Common.Jobs;
using Hubbub.Infrastructure.Jobs;
using Hubbub.Infrastructure.Sync.Events;
using Hubbub.Testing;
using Hubbub.Web.Tests.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Hubbub.Web.Tests.Startup;

/// <summary>The warm-up before the server is ready, so that the first clients do not wait.</summary>
public sealed class WarmUpTests
{
    private const string Failed = "The server could not warm up; the first requests will be slow";

    [Fact]
    public async Task Warming_up_leaves_no_trace()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var transport = new RecordingTransport();
        await using var server = await TestServer.Start(builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(clock);
            builder.Services.AddSingleton<IPushTransport>(transport);
        });
        await server.Register("alice");
        await WireExtensions.Until(
            async () => await server.Db(db => db.SearchIndexes.CountAsync(i => i.Before == 0)) == 3,
            "the indexes were made");
        var (before, lines) = (await server.Dump(), server.Logs.Lines.Count(IsWorthALine));
        var pushed = transport.All.Count;

        await server.Services.GetRequiredService<DatabaseWarmUp>().Run(TestContext.Current.CancellationToken);

        TableDump.Difference(before, await server.Dump()).Should().BeEmpty();
        transport.All.Should().HaveCount(pushed);
        server.Logs.Lines.Count(IsWorthALine).Should().Be(lines);
    }

    [Fact]
    public async Task The_server_is_not_ready_before_it_is_warm()
    {
        var warming = new Warming();
        var starting = TestServer.Start(
            builder => builder.Services.AddSingleton<IWarmUp>(warming).AddHostedService(_ => warming));
        await warming.Begun.Task;

        warming.End.SetResult();

        await using var server = await starting;
        warming.Order.Should().Equal("warm", "warm", "started");
        (await server.Http.GetAsync("/health/ready", TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task A_server_that_cannot_warm_up_says_so_and_starts()
    {
        var warming = new Warming();
        warming.End.SetException(new InvalidOperationException("broken"));

        await using var server = await TestServer.Start(builder => builder.Services.AddSingleton<IWarmUp>(warming));

        (await server.Http.GetAsync("/health/ready", TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        server.Logs.Lines.Should().ContainSingle(l => l.Level == LogLevel.Warning && l.Message == Failed);
    }

    [Fact]
    public async Task A_server_warms_up_without_a_fault()
    {
        await using var server = await TestServer.Start();

        server.Logs.Lines.Should().NotContain(l => l.Message == Failed);
    }

    private static bool IsWorthALine(LogLine line) => line.Level >= LogLevel.Information;

    /// <summary>Blocks the warm-up until released, and records the order of events.</summary>
    private sealed class Warming : IWarmUp, IHostedService
    {
        public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource End { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ConcurrentQueue<string> Order { get; } = new();

        public async Task Run(CancellationToken ct)
        {
            Begun.TrySetResult();
            await End.Task;
            Order.Enqueue("warm");
        }

        public Task StartAsync(CancellationToken cancellationToken)
        {
            Order.Enqueue("started");
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
