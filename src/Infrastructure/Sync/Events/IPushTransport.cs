using System.Diagnostics;
using Hubbub.Application.Common.Json;
using Hubbub.Domain.Common;

namespace Hubbub.Infrastructure.Sync.Events;

/// <summary>
/// Pushes events to connected clients. It is called only after the commit, never throws and never waits: undelivered
/// events are counted, and the client gets them by sync.
/// </summary>
public interface IPushTransport
{
    /// <summary>Pushes events to one person, in order; each connection gets them together.</summary>
    /// <param name="receiver">The person.</param>
    /// <param name="events">What each of their connections gets.</param>
    /// <param name="cause">The commit of durable events.</param>
    void Push(UserId receiver, IReadOnlyList<PushedEvent> events, PushCause cause = default);

    /// <summary>The same, to the connections of this node only.</summary>
    void PushHere(UserId receiver, IReadOnlyList<PushedEvent> events) => Push(receiver, events);

    /// <summary>The same for one connection; dropped while an earlier push to it is still being sent.</summary>
    void PushTo(string connection, IReadOnlyList<PushedEvent> events);

    /// <summary>Closes the sockets of these sessions and revokes their access tokens.</summary>
    void CloseSessions(IReadOnlyList<SessionId> sessions);
}

/// <summary>An event as a client receives it.</summary>
public readonly record struct PushedEvent(string Name, RawJson Payload);

/// <summary>The commit whose events are pushed, to measure and trace their delivery.</summary>
/// <param name="CommittedAt">The clock's timestamp at the commit; 0 for events that are not stored.</param>
/// <param name="Span">The span of the push; none if its act is not traced.</param>
public readonly record struct PushCause(long CommittedAt, ActivityContext Span);
