using System.Text.Json;
using Hubbub.Application.Common.Json;
using Hubbub.Domain.Common;

namespace Hubbub.Infrastructure.Sync.Outbox;

/// <summary>A stored event with pending effects: deferred ones, or ones that failed in the act's commit.</summary>
internal sealed class OutboxMessage(
    long id, int node, string type, string payload, DateTimeOffset at, bool onlyDeferred = false)
{
    public static OutboxMessage Of(DomainEvent happened, bool onlyDeferred, long id, int node) => new(
        id,
        node,
        happened.GetType().Name,
        JsonSerializer.Serialize(happened, happened.GetType(), StoredJson.Options),
        happened.At,
        onlyDeferred);

    public long Id { get; private init; } = id;

    /// <summary>The slot of the node that relays it: the one that committed it, until that node dies.</summary>
    public int Node { get; set; } = node;

    public string Type { get; private init; } = type;

    public string Payload { get; private init; } = payload;

    public DateTimeOffset At { get; private init; } = at;

    /// <summary>The event's other effects are already part of the act's commit.</summary>
    public bool OnlyDeferred { get; private init; } = onlyDeferred;

    public int Attempts { get; set; }

    /// <summary>The time of the next attempt; null means now.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>Set after the last attempt: the event waits for an operator, without blocking others.</summary>
    public DateTimeOffset? ParkedAt { get; set; }
}
