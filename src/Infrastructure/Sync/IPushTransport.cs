using Hubbub.Application.Common.Json;
using Hubbub.Domain.Common;

namespace Hubbub.Infrastructure.Sync;

/// <summary>
/// Hands events to connected clients. It is called after the commit only, never throws and never waits: what cannot be
/// delivered is counted, and the client gets it by sync.
/// </summary>
public interface IPushTransport
{
    void Push(UserId receiver, string name, RawJson payload);

    /// <summary>Closes the sockets of these sessions, and lets their access tokens in no more.</summary>
    void CloseSessions(IReadOnlyList<SessionId> sessions);
}
