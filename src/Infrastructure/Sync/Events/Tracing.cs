using System.Diagnostics;

namespace Hubbub.Infrastructure.Sync.Events;

/// <summary>
/// Spans that follow an act through its commit and effects to each delivery, over nodes. They exist only below a span
/// that is recorded; while nobody listens, nothing is kept and nothing is stored.
/// </summary>
public static class Tracing
{
    public const string SourceName = "Hubbub";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>Whether anything listens.</summary>
    public static bool IsOn => Source.HasListeners();

    /// <summary>The current span; null if it is not recorded.</summary>
    public static Activity? Current =>
        Source.HasListeners() && Activity.Current is { Recorded: true } span ? span : null;

    /// <summary>A span below the current one.</summary>
    public static Activity? Begin(string name) => Current is null ? null : Source.StartActivity(name);

    /// <summary>A span below another one, which may have ended or belong to another node; none below nothing.</summary>
    public static Activity? Begin(string name, ActivityContext parent, ActivityKind kind = ActivityKind.Internal) =>
        parent.TraceId == default ? null : Source.StartActivity(name, kind, parent);

    /// <summary>The span as a W3C <c>traceparent</c>.</summary>
    public static string ParentOf(ActivityContext span) =>
        $"00-{span.TraceId}-{span.SpanId}-{(byte)span.TraceFlags:x2}";

    /// <summary>A span of work for several acts: in the trace of the first, and linked to the others.</summary>
    public static Activity? Begin(string name, IReadOnlyList<ActivityContext> acts, ActivityKind kind) =>
        acts.Count == 0
            ? null
            : Source.StartActivity(name, kind, acts[0], links: acts.Skip(1).Select(a => new ActivityLink(a)));

    /// <summary>Marks a span as failed, by the type of the error: its text may contain anything.</summary>
    public static void Fail(this Activity span, Exception e) =>
        span.SetStatus(ActivityStatusCode.Error).SetTag("error.type", e.GetType().FullName);
}
