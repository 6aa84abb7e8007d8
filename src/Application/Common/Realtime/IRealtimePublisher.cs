using System.Text.Json.Serialization;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Common.Realtime;

/// <summary>
/// Publishes durable events. Only event handlers use it, and only inside a transaction: the event is appended to each
/// person's event log in that transaction and pushed, with its seq, after the commit. A failed push is counted and
/// never thrown; the client recovers by seq.
/// </summary>
public interface IRealtimePublisher
{
    /// <summary>
    /// Appends to the event log of each person in <paramref name="audience"/>; duplicates are ignored.
    /// </summary>
    void Publish(IEnumerable<UserId> audience, DurableEvent what);

    /// <summary>
    /// Locks the heads of these people's event logs without appending an event, because what others are told depends on
    /// their state (their posts, names and blocks). A change of that state appends to the same logs, so of two
    /// concurrent transactions one is retried and sees the other's result. Does nothing where transactions run one at a
    /// time.
    /// </summary>
    void Hold(IEnumerable<UserId> people);

    /// <summary>After the commit: notifies the sockets of these sessions that they ended, and closes them.</summary>
    void CloseSessions(IReadOnlyList<SessionId> sessions);

    /// <summary>
    /// Runs <paramref name="act"/> after the commit, in the order of the calls and before any push; never if the commit
    /// fails. Changes to in-memory state belong here. It must be quick and must not throw.
    /// </summary>
    void AfterCommit(Action act);
}

/// <summary>
/// Publishes ephemeral events such as typing and presence. Pushed at once, never stored, dropped under overload.
/// </summary>
public interface IEphemeralPublisher
{
    void Publish(IEnumerable<UserId> audience, EphemeralEvent what);

    /// <summary>
    /// To these connections only. Each gets all events together, or none while it is still receiving earlier ones. A
    /// durable event is only a hint here, without its seq.
    /// </summary>
    void PublishTo(IEnumerable<string> connections, IReadOnlyList<RealtimeEvent> what);
}

/// <summary>An event that a client receives.</summary>
/// <param name="Name">The event's name on the hub; the other members are its payload.</param>
public abstract record RealtimeEvent([property: JsonIgnore] string Name);

/// <summary>An event kept in the event log; on the wire it carries "seq" besides its own members.</summary>
public abstract record DurableEvent(string Name) : RealtimeEvent(Name);

/// <summary>A durable event that is also sent, without its seq, to those who watch its subject.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AlsoShownAttribute : Attribute;

/// <summary>An event that is never stored.</summary>
public abstract record EphemeralEvent(string Name) : RealtimeEvent(Name);
