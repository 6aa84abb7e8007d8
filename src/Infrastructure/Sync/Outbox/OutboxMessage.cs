using System.Diagnostics;
using System.Text.Json;
using Hubbub.Application.Common.Json;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Sync.Events;

namespace Hubbub.Infrastructure.Sync.Outbox;

/// <summary>A stored event with pending effects: deferred ones, or ones that failed in the act's commit.</summary>
internal sealed class OutboxMessage(
    long id, int node, string type, string payload, DateTimeOffset at, bool onlyDeferred = false)
{
    private const string TraceParent = ",\"traceparent\":\"";

    public static OutboxMessage Of(DomainEvent happened, bool onlyDeferred, long id, int node) => new(
        id,
        node,
        happened.GetType().Name,
        Traced(JsonSerializer.Serialize(happened, happened.GetType(), StoredJson.Options)),
        happened.At,
        onlyDeferred);

    public long Id { get; private init; } = id;

    /// <summary>The slot of the node that relays it: the one that committed it, until that node dies.</summary>
    public int Node { get; set; } = node;

    public string Type { get; private init; } = type;

    /// <summary>
    /// The event as JSON; if its act was traced, with the member <c>traceparent</c>, as in CloudEvents.
    /// </summary>
    public string Payload { get; private init; } = payload;

    public DateTimeOffset At { get; private init; } = at;

    /// <summary>The event's other effects are already part of the act's commit.</summary>
    public bool OnlyDeferred { get; private init; } = onlyDeferred;

    public int Attempts { get; set; }

    /// <summary>The time of the next attempt; null means now.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>Set after the last attempt: the event waits for an operator, without blocking others.</summary>
    public DateTimeOffset? ParkedAt { get; set; }

    /// <summary>The span of the act, for a node that traces; none if it was not traced.</summary>
    public ActivityContext Act =>
        Payload.Contains(TraceParent, StringComparison.Ordinal)
        && ActivityContext.TryParse(
            JsonSerializer.Deserialize<JsonElement>(Payload).GetProperty("traceparent").GetString(),
            traceState: null, isRemote: true, out var act)
            ? act
            : default;

    private static string Traced(string payload) => Tracing.Current is { } act
        ? string.Concat(payload.AsSpan(0, payload.Length - 1), TraceParent, act.Id, "\"}")
        : payload;
}
