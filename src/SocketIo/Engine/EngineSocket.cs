using System.Buffers;
using System.Net.WebSockets;

namespace Hubbub.SocketIo.Engine;

/// <summary>Reads WebSockets: of sessions that have moved to one, and of those that are about to.</summary>
internal static class EngineSocket
{
    private const int FirstBuffer = 1024;

    /// <summary>What I/O on a connection throws when that is gone, or speaks no WebSocket.</summary>
    public static bool IsLost(Exception e) =>
        e is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException;

    /// <summary>Reads until the WebSocket's end, which is the session's.</summary>
    public static async Task RunAsync(EngineSession session, WebSocket socket)
    {
        var end = EngineEnd.TransportLost;
        try
        {
            while (await ReadAsync(session, socket) is { } frame)
            {
                // Once it closes, what still comes is read and dropped: unread bytes would reset the connection, and
                // the client would not see why it ended.
                if (session.IsOpen)
                {
                    await session.ReceiveFrameAsync(frame);
                }
                else
                {
                    frame.Return();
                }
            }

            end = EngineEnd.ClientClosed;
            session.Close(end);
            await session.Writing;
        }
        catch (Exception e) when (IsLost(e))
        {
            // The session ends, and nothing else.
        }
        finally
        {
            session.Abort(end);
        }
    }

    /// <summary>Reads a WebSocket beside polling until it takes over, or is given up.</summary>
    public static async Task UpgradeAsync(EngineSession session, EngineUpgrade upgrade, WebSocket socket)
    {
        upgrade.Accepted(socket);
        try
        {
            var isProbed = false;
            while (await ReadAsync(session, socket) is { } frame)
            {
                var type = ProbeOf(frame);
                var isPaid = session.Charge(EngineCharge.Packet, frame.Bytes.Length);
                frame.Return();
                if (isPaid && type is EnginePacketType.Ping && !isProbed)
                {
                    isProbed = true;
                    await socket.SendAsync(
                        EnginePacket.Probed.Bytes, WebSocketMessageType.Text, true, CancellationToken.None);
                    session.Probed();
                    continue;
                }

                if (isPaid && type is EnginePacketType.Upgrade && session.Complete(upgrade, socket))
                {
                    await RunAsync(session, socket);
                    return;
                }

                break;
            }

            await socket.CloseOutputAsync(WebSocketCloseStatus.ProtocolError, null, CancellationToken.None);
        }
        catch (Exception e) when (IsLost(e))
        {
            // Polling goes on.
        }
        finally
        {
            session.GiveUp(upgrade);
        }
    }

    private static EnginePacketType? ProbeOf(EngineMessage frame) => frame.Bytes.Span switch
    {
        _ when !frame.IsText => null,
        var probe when probe.SequenceEqual("2probe"u8) => EnginePacketType.Ping,
        [(byte)EnginePacketType.Upgrade] => EnginePacketType.Upgrade,
        _ => null,
    };

    /// <summary>The next message over all fragments, in an array of the pool. Null at the WebSocket's end.</summary>
    private static async ValueTask<EngineMessage?> ReadAsync(EngineSession session, WebSocket socket)
    {
        // Whoever is silent holds no buffer.
        var result = await socket.ReceiveAsync(Memory<byte>.Empty, CancellationToken.None);
        var (buffer, length) = (ArrayPool<byte>.Shared.Rent(FirstBuffer), 0);
        try
        {
            while (!result.EndOfMessage && result.MessageType is not WebSocketMessageType.Close)
            {
                if (length > session.MaxPacket)
                {
                    session.Close(EngineEnd.TooLarge);
                    length = 0;
                }
                else if (length == buffer.Length)
                {
                    buffer = Grown(buffer);
                }

                result = await socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
                length += result.Count;
            }

            if (result.MessageType is WebSocketMessageType.Close)
            {
                ArrayPool<byte>.Shared.Return(buffer);
                return null;
            }

            if (length > session.MaxPacket)
            {
                session.Close(EngineEnd.TooLarge);
            }

            return EngineMessage.In(buffer, length, result.MessageType is WebSocketMessageType.Text);
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }
    }

    private static byte[] Grown(byte[] buffer)
    {
        var grown = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(grown, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return grown;
    }
}
