namespace Hubbub.SocketIo.Engine;

public sealed partial class EngineSession
{
    /// <summary>A frame of the WebSocket, whose buffer the session takes.</summary>
    internal ValueTask ReceiveFrameAsync(EngineMessage frame)
    {
        EngineMetrics.CountReceived(EngineTransport.WebSocket);
        if (!Charge(EngineCharge.Packet, frame.Bytes.Length))
        {
            frame.Return();
            return ValueTask.CompletedTask;
        }

        SeenAlive(isPong: frame.IsText && frame.Bytes.Span is [(byte)EnginePacketType.Pong, ..]);
        if (!frame.IsText)
        {
            return HandAsync(frame);
        }

        if (EngineCodec.TypeOf(frame.Bytes.Span) is EnginePacketType.Message)
        {
            return HandAsync(frame.From(1));
        }

        TakeSignal(frame.Bytes.Span, EngineTransport.WebSocket);
        frame.Return();
        return ValueTask.CompletedTask;
    }

    /// <summary>
    /// The packets of a POST, one after the other until one ends the session. False if that was an error.
    /// </summary>
    internal async ValueTask<bool> ReceiveBodyAsync(ReadOnlyMemory<byte> body)
    {
        if (!Charge(EngineCharge.Post, body.Length))
        {
            return false;
        }

        for (ReadOnlyMemory<byte>? rest = body; rest is { } left && IsOpen;)
        {
            var packet = EngineCodec.First(left, out rest);
            if (packet.Length > MaxPacket)
            {
                Abort(EngineEnd.TooLarge);
            }
            else
            {
                await ReceivePacketAsync(packet);
            }
        }

        return IsOpen || _end is EngineEnd.ClientClosed;
    }

    private ValueTask ReceivePacketAsync(ReadOnlyMemory<byte> packet)
    {
        EngineMetrics.CountReceived(EngineTransport.Polling);
        if (!Charge(EngineCharge.Packet, 0))
        {
            return ValueTask.CompletedTask;
        }

        var bytes = packet.Span;
        SeenAlive(isPong: bytes is [(byte)EnginePacketType.Pong, ..]);
        if (EngineCodec.IsBase64(bytes))
        {
            if (EngineCodec.FromBase64(bytes) is { } binary)
            {
                return HandAsync(binary);
            }

            Abort(EngineEnd.BadPacket);
        }
        else if (EngineCodec.TypeOf(bytes) is not EnginePacketType.Message)
        {
            TakeSignal(bytes, EngineTransport.Polling);
        }
        else if (EngineCodec.IsText(bytes))
        {
            return HandAsync(EngineMessage.Copy(bytes[1..], isText: true));
        }
        else
        {
            Abort(EngineEnd.BadPacket);
        }

        return ValueTask.CompletedTask;
    }

    // Packets without a message. Swift's client posts noops while it upgrades.
    private void TakeSignal(ReadOnlySpan<byte> packet, EngineTransport transport)
    {
        switch (EngineCodec.TypeOf(packet))
        {
            case EnginePacketType.Pong or EnginePacketType.Noop or EnginePacketType.Upgrade:
                break;
            case EnginePacketType.Close when transport is EngineTransport.Polling:
                Abort(EngineEnd.ClientClosed, PollAnswer.Noop);
                break;
            case EnginePacketType.Close:
                Close(EngineEnd.ClientClosed);
                break;
            case var _ when transport is EngineTransport.Polling:
                Abort(EngineEnd.BadPacket);
                break;
            default:
                Close(EngineEnd.BadPacket);
                break;
        }
    }

    // Waits while too many messages do; whoever waits here is read no further, so its pong cannot come.
    private async ValueTask HandAsync(EngineMessage message)
    {
        while (!_inbound.Writer.TryWrite(message))
        {
            if (!await _inbound.Writer.WaitToWriteAsync())
            {
                message.Return();
                return;
            }

            SeenAlive(isPong: false);
        }
    }
}
