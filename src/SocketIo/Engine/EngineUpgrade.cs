using System.Net.WebSockets;

namespace Hubbub.SocketIo.Engine;

/// <summary>A WebSocket beside a session's polling, which has not taken over yet.</summary>
internal sealed class EngineUpgrade
{
    private static readonly object Aborted = new();

    private object? _socket;

    /// <summary>The WebSocket, now accepted. It is aborted if the session did not wait for it.</summary>
    public void Accepted(WebSocket socket)
    {
        if (Interlocked.CompareExchange(ref _socket, socket, null) is not null)
        {
            socket.Abort();
        }
    }

    public void Abort() => (Interlocked.Exchange(ref _socket, Aborted) as WebSocket)?.Abort();
}
