using Hubbub.Application.Common.Json;
using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Sync;
using Hubbub.Domain.Common;

namespace Hubbub.Infrastructure.Sync;

/// <summary>
/// Collects what the handlers of one relay batch publish. Outside of a batch there is nobody to append and push it, so
/// publishing there is a bug and throws.
/// </summary>
internal sealed class BatchPublisher : IRealtimePublisher
{
    private List<PublishedEvent>? _events;

    public List<SessionId> ClosedSessions { get; } = [];

    public IReadOnlyList<PublishedEvent> Events => _events ?? [];

    public void Begin()
    {
        _events = [];
        ClosedSessions.Clear();
    }

    public void Publish(IEnumerable<UserId> audience, DurableEvent what)
    {
        UserId[] receivers = [.. audience.Distinct()];
        if (receivers.Length > 0)
        {
            Open().Add(new(receivers, what.Name, EventPayload.Of(what)));
        }
        else
        {
            Open();
        }
    }

    public void CloseSessions(IReadOnlyList<SessionId> sessions)
    {
        Open();
        ClosedSessions.AddRange(sessions);
    }

    private List<PublishedEvent> Open() => _events
        ?? throw new InvalidOperationException("Durable events are published by event handlers inside a relay batch.");
}

/// <summary>A durable event on its way into lifelines.</summary>
internal sealed record PublishedEvent(IReadOnlyList<UserId> Receivers, string Name, byte[] Payload);

/// <summary>An event in a lifeline, ready to be pushed.</summary>
internal readonly record struct LifelineEntry(UserId Receiver, PushedEvent Event);

internal sealed class EphemeralPublisher(IPushTransport transport) : IEphemeralPublisher
{
    public void Publish(IEnumerable<UserId> audience, EphemeralEvent what)
    {
        PushedEvent[] events = [new(what.Name, new RawJson(EventPayload.Of(what)))];
        foreach (var receiver in audience.Distinct())
        {
            transport.Push(receiver, events);
        }
    }

    public void PublishTo(IEnumerable<string> connections, IReadOnlyList<RealtimeEvent> what)
    {
        PushedEvent[] events = [.. what.Select(e => new PushedEvent(e.Name, new RawJson(EventPayload.Of(e))))];
        foreach (var connection in connections)
        {
            transport.PushTo(connection, events);
        }
    }
}
