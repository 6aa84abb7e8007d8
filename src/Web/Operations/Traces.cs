using System.Diagnostics;
using System.Globalization;
using Hubbub.Infrastructure.Sync.Events;
using Hubbub.Web.Logging;
using Hubbub.Web.Realtime.Hubs;
using Microsoft.Extensions.Logging.Console;
using OpenTelemetry;
using OpenTelemetry.Context.Propagation;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Hubbub.Web.Operations;

/// <summary>
/// Traces and metrics for an OpenTelemetry collector, and trace ids in the log; only where the standard
/// <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names one.
/// </summary>
internal static class Traces
{
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    // The framework's span of each hub call.
    private const string HubCalls = "Microsoft.AspNetCore.SignalR.Server";

    public static bool AreOn(IConfiguration configuration) => !string.IsNullOrEmpty(configuration[Endpoint]);

    /// <summary>Values that the exporter would ignore in silence.</summary>
    public static IEnumerable<string> Faults(IConfiguration configuration)
    {
        if (AreOn(configuration)
            && !(Uri.TryCreate(configuration[Endpoint], UriKind.Absolute, out var collector)
                && collector.Scheme is "http" or "https"))
        {
            yield return $"{Endpoint} must be the URL of an OpenTelemetry collector";
        }

        if (configuration["OTEL_EXPORTER_OTLP_PROTOCOL"] is { Length: > 0 } and not ("grpc" or "http/protobuf"))
        {
            yield return "OTEL_EXPORTER_OTLP_PROTOCOL must be grpc or http/protobuf";
        }

        if (configuration["OTEL_TRACES_SAMPLER"] is { Length: > 0 } sampler
            && sampler.Replace("parentbased_", string.Empty, StringComparison.Ordinal)
                is not ("always_on" or "always_off" or "traceidratio"))
        {
            yield return "OTEL_TRACES_SAMPLER must be always_on, always_off or traceidratio, or one with parentbased_";
        }

        if (configuration["OTEL_TRACES_SAMPLER_ARG"] is { Length: > 0 } text
            && !(double.TryParse(text, CultureInfo.InvariantCulture, out var ratio) && ratio is >= 0 and <= 1))
        {
            yield return "OTEL_TRACES_SAMPLER_ARG must be a number from 0 to 1";
        }
    }

    public static void AddTraces(this WebApplicationBuilder builder)
    {
        var telemetry = builder.Services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService(
            builder.Configuration["OTEL_SERVICE_NAME"] ?? "hubbub", serviceVersion: Server.Version));
        if (!AreOn(builder.Configuration))
        {
            return;
        }

        Sdk.SetDefaultTextMapPropagator(new TraceContextPropagator());
        builder.Services.AddSingleton<DistributedContextPropagator, OwnTraces>();
        telemetry
            .WithMetrics(metrics => metrics.AddOtlpExporter())
            .WithTracing(traces => traces
                .AddSource(Tracing.SourceName, HubCalls)
                .AddAspNetCoreInstrumentation(requests => requests.Filter = IsCall)
                .AddProcessor(new WithoutPeople())
                .AddOtlpExporter());
        builder.Services.AddSingleton<IExternalScopeProvider, TraceIds>();
        builder.Services.Configure<SimpleConsoleFormatterOptions>(console => console.IncludeScopes = true);
        builder.Services.Configure<JsonConsoleFormatterOptions>(console => console.IncludeScopes = true);
    }

    // A hub connection is one request of hours.
    private static bool IsCall(HttpContext http) =>
        !SocialHub.IsAskedFor(http)
        && !http.Request.Path.StartsWithSegments("/health") && !http.Request.Path.StartsWithSegments("/metrics");

    /// <summary>A request's path may have a name in it; its route says enough.</summary>
    private sealed class WithoutPeople : BaseProcessor<Activity>
    {
        private static readonly string[] Tags =
            ["url.path", "url.query", "user_agent.original", "client.address", "network.peer.address"];

        public override void OnEnd(Activity data)
        {
            foreach (var tag in Tags)
            {
                data.SetTag(tag, null);
            }
        }
    }

    /// <summary>Clients choose neither the ids of traces nor which are recorded: traces begin here.</summary>
    private sealed class OwnTraces : DistributedContextPropagator
    {
        public override IReadOnlyCollection<string> Fields => Current.Fields;

        public override void Inject(Activity? activity, object? carrier, PropagatorSetterCallback? setter) =>
            Current.Inject(activity, carrier, setter);

        public override void ExtractTraceIdAndState(
            object? carrier, PropagatorGetterCallback? getter, out string? traceId, out string? traceState) =>
            (traceId, traceState) = (null, null);

        public override IEnumerable<KeyValuePair<string, string?>>? ExtractBaggage(
            object? carrier, PropagatorGetterCallback? getter) => null;
    }
}
