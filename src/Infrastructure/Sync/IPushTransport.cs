using Hubbub.Application.Common.Json;
using Hubbub.Domain.Common;

namespace Hubbub.Infrastructure.Sync;

/// <summary>
/// Hands events to connected clients. It is called after the commit only, never throws and never waits: what cannot be
/// delivered is counted, and the client gets it by sync.
/// </summary>
public interface IPushTransport
{
    /// <summary>All that one person gets now, in its order; whoever is connected gets it in one piece.</summary>
    void Push(UserId receiver, IReadOnlyList<PushedEvent> events);

    /// <summary>The same for one connection, which gets nothing while it still takes what it was shown before.</summary>
    void PushTo(string connection, IReadOnlyList<PushedEvent> events);

    /// <summary>Closes the sockets of these sessions, and lets their access tokens in no more.</summary>
    void CloseSessions(IReadOnlyList<SessionId> sessions);
}

/// <summary>An event as a client gets it.</summary>
public readonly record struct PushedEvent(string Name, RawJson Payload);
