using System.Text.Json.Serialization;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Common.Realtime;

/// <summary>
/// Tells people what they must learn of. Only event handlers see it, and only inside a transaction: the event is
/// appended to each person's event log in that transaction and pushed, with its seq, after the commit. A push
/// that fails is counted and never thrown; the client recovers by seq.
/// </summary>
public interface IRealtimePublisher
{
    /// <summary>Appends to the event log of each person in <paramref name="audience"/>; a person named twice gets it once.</summary>
    void Publish(IEnumerable<UserId> audience, DurableEvent what);

    /// <summary>
    /// Holds the heads of these people's event logs, without an event: what others are told rests on how they stand (their posts,
    /// their names, whom they have blocked). Whoever changes that appends to their event logs, and so of two transactions that
    /// meet one is done again, from what the other left. Nothing happens where one transaction runs at a time.
    /// </summary>
    void Hold(IEnumerable<UserId> people);

    /// <summary>After the commit: tells the sockets of these sessions that they end, and closes them.</summary>
    void CloseSessions(IReadOnlyList<SessionId> sessions);

    /// <summary>
    /// After the commit, in the order in which they were handed over and before anything is pushed; never if it fails. What
    /// changes state in memory must wait for it. It must be quick and never throw.
    /// </summary>
    void AfterCommit(Action act);
}

/// <summary>
/// Shows people what is going on right now: typing and presence. Pushed at once, never stored, dropped when there is
/// too much of it.
/// </summary>
public interface IEphemeralPublisher
{
    void Publish(IEnumerable<UserId> audience, EphemeralEvent what);

    /// <summary>
    /// To these connections only, each of which gets all of it together or, while it still takes what came before, nothing.
    /// A durable event is a hint here, without its seq.
    /// </summary>
    void PublishTo(IEnumerable<string> connections, IReadOnlyList<RealtimeEvent> what);
}

/// <summary>An event that a client receives.</summary>
/// <param name="Name">Its name on the hub; the other members are the payload.</param>
public abstract record RealtimeEvent([property: JsonIgnore] string Name);

/// <summary>Kept in the event log; on the wire it carries its "seq" beside its own members.</summary>
public abstract record DurableEvent(string Name) : RealtimeEvent(Name);

/// <summary>A durable event that is also shown, without its seq, to those who look at what it is about.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AlsoShownAttribute : Attribute;

/// <summary>Never kept.</summary>
public abstract record EphemeralEvent(string Name) : RealtimeEvent(Name);
