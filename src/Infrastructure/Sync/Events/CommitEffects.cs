using Hubbub.Domain.Common;

namespace Hubbub.Infrastructure.Sync.Events;

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
