using Hubbub.Application.Common.Json;
using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Sync;
using Hubbub.Domain.Common;

namespace Hubbub.Infrastructure.Sync.Events;

/// <summary>
/// Collects the events that the handlers of one transaction publish. Outside a transaction nothing would append and
/// push them, so publishing there is a bug and throws.
/// </summary>
internal sealed class CollectingPublisher : IRealtimePublisher
{
    private CommitEffects? _caused;

    public void Begin(CommitEffects caused) => _caused = caused;

    public void End() => _caused = null;

    public void Publish(IEnumerable<UserId> audience, DurableEvent what)
    {
        var caused = Open();
        UserId[] receivers = [.. audience.Distinct()];
        if (receivers.Length > 0)
        {
            caused.Events.Add(new(receivers, what.Name, EventPayload.Of(what)));
        }
    }

    public void CloseSessions(IReadOnlyList<SessionId> sessions) => Open().ClosedSessions.AddRange(sessions);

    public void Hold(IEnumerable<UserId> people) => Open().Held.UnionWith(people);

    public void AfterCommit(Action act) => Open().Acts.Add(act);

    private CommitEffects Open() => _caused
        ?? throw new InvalidOperationException("Durable events are published by event handlers inside a transaction.");
}

/// <summary>What the effects of one transaction cause after its commit.</summary>
internal sealed class CommitEffects
{
    public List<PublishedEvent> Events { get; } = [];

    public List<SessionId> ClosedSessions { get; } = [];

    public List<Action> Acts { get; } = [];

    /// <summary>The people whose heads are locked.</summary>
    public HashSet<UserId> Held { get; } = [];

    /// <summary>The number of events left to the relay.</summary>
    public int InOutbox { get; set; }

    public void Add(CommitEffects other)
    {
        Events.AddRange(other.Events);
        ClosedSessions.AddRange(other.ClosedSessions);
        Acts.AddRange(other.Acts);
        Held.UnionWith(other.Held);
        InOutbox += other.InOutbox;
    }
}

/// <summary>A durable event to append to event logs.</summary>
internal sealed record PublishedEvent(IReadOnlyList<UserId> Receivers, string Name, byte[] Payload);

/// <summary>An event in a log, ready to be pushed.</summary>
internal readonly record struct LogEntry(UserId Receiver, PushedEvent Event);

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
