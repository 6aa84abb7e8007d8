using Hubbub.Domain.Common;
using Hubbub.Web.Common;

namespace Hubbub.Web.Realtime.Connections;

/// <summary>Closes the sockets of ended sessions on this node and revokes their access tokens.</summary>
internal sealed class SessionSockets(ConnectionRegistry connections, SessionGate sessions)
{
    public void Close(IReadOnlyList<SessionId> ended)
    {
        foreach (var session in ended)
        {
            sessions.End(session);
        }

        foreach (var connection in connections.All)
        {
            if (ended.Contains(connection.Session))
            {
                connection.Context.Abort();
            }
        }
    }
}
