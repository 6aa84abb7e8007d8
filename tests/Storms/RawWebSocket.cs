using System.Net.Sockets;
using System.Net.WebSockets;

namespace Hubbub.Storms;

/// <summary>WebSockets with access to the TCP socket, to cut it or to shrink its buffer.</summary>
internal static class RawWebSocket
{
    public static async Task<(ClientWebSocket WebSocket, Socket Socket)> Connect(
        Uri hub, string token, int? receiveBuffer, CancellationToken ct)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        if (receiveBuffer is { } bytes)
        {
            socket.ReceiveBufferSize = bytes;
        }

        using var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (context, cancel) =>
            {
                await socket.ConnectAsync(context.DnsEndPoint, cancel);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        using var invoker = new HttpMessageInvoker(handler);
        var webSocket = new ClientWebSocket();
        webSocket.Options.SetRequestHeader("Authorization", $"Bearer {token}");
        try
        {
            await webSocket.ConnectAsync(new UriBuilder(hub) { Scheme = "ws" }.Uri, invoker, ct);
            return (webSocket, socket);
        }
        catch
        {
            webSocket.Dispose();
            socket.Dispose();
            throw;
        }
    }
}
