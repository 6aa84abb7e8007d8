using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Hubbub.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Hubbub.Web.Tests.Operations;

/// <summary>A server that traces, for two people, and the collector that it exports to.</summary>
public sealed class TracedServer : IAsyncLifetime
{
    private readonly Spans _spans = new();
    private WebApplication _collector = null!;

    public TestServer Server { get; private set; } = null!;

    public TestPerson Alice { get; private set; } = null!;

    public TestPerson Bob { get; private set; } = null!;

    /// <summary>The lines of the log with the scopes around them.</summary>
    internal ScopedLines Lines { get; } = new();

    /// <summary>What was posted to the collector, by path.</summary>
    public ConcurrentQueue<(string Path, string Body)> Exported { get; } = new();

    /// <summary>The spans that have ended.</summary>
    internal IReadOnlyCollection<Activity> All => _spans.Ended;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _collector = builder.Build();
        _collector.Urls.Add("http://127.0.0.1:0");
        _collector.MapPost("/v1/{signal}", async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            Exported.Enqueue((request.Path, Encoding.UTF8.GetString(body.ToArray())));
        });
        await _collector.StartAsync();
        var address = _collector.Services.GetRequiredService<IServer>().Features
            .Get<IServerAddressesFeature>()!.Addresses.First();
        Server = await TestServer.Start(
            server =>
            {
                server.Logging.AddProvider(Lines);
                server.Services.ConfigureOpenTelemetryTracerProvider(traces => traces.AddProcessor(_spans));
            },
            $"--OTEL_EXPORTER_OTLP_ENDPOINT={address}", "--OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf",
            "--RateLimits:Enabled=false", "--Logging:LogLevel:Hubbub.Realtime=Debug");
        Alice = await Server.Register("alice");
        Bob = await Server.Register("bob");
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await _collector.DisposeAsync();
    }

    /// <summary>The spans of the only act with such a tag, once there are as many as expected of a name.</summary>
    internal async Task<Activity[]> TraceOf(Func<Activity, bool> isRoot, string name, int count)
    {
        Activity[] trace = [];
        await WireExtensions.Until(
            () =>
            {
                trace = All.FirstOrDefault(isRoot) is { } root ? [.. All.Where(s => s.TraceId == root.TraceId)] : [];
                return trace.Count(s => s.OperationName == name) >= count;
            },
            $"there were {count} spans {name} in the trace");
        return trace;
    }

    public void Flush()
    {
        Server.Services.GetRequiredService<TracerProvider>().ForceFlush();
        Server.Services.GetRequiredService<MeterProvider>().ForceFlush();
    }

    private sealed class Spans : BaseProcessor<Activity>
    {
        public ConcurrentQueue<Activity> Ended { get; } = new();

        public override void OnEnd(Activity data) => Ended.Enqueue(data);
    }
}

/// <summary>Keeps the lines of the hub's log, each with the texts of its scopes.</summary>
internal sealed class ScopedLines : ILoggerProvider, ISupportExternalScope
{
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    public ConcurrentQueue<(string Message, string Scopes)> All { get; } = new();

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public ILogger CreateLogger(string categoryName) => new Lines(this);

    public void Dispose()
    {
    }

    private sealed class Lines(ScopedLines owner) : ILogger
    {
        public IDisposable BeginScope<TState>(TState state) where TState : notnull => owner._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            var scopes = new StringBuilder();
            owner._scopes.ForEachScope((scope, all) => all.Append(scope).Append(' '), scopes);
            owner.All.Enqueue((formatter(state, exception), scopes.ToString()));
        }
    }
}
