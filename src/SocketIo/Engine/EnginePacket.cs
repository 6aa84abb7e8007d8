namespace Hubbub.SocketIo.Engine;

/// <summary>
/// A packet as it goes out: text with its type in front, the same for all transports, or the bytes of a binary message.
/// One packet may be sent to many sessions; its bytes must not change afterwards.
/// </summary>
/// <param name="Bytes">With the type if it is text.</param>
/// <param name="IsBinary">A binary message has no type in a WebSocket, and is base64 in a poll.</param>
public readonly record struct EnginePacket(ReadOnlyMemory<byte> Bytes, bool IsBinary = false)
{
    internal static readonly EnginePacket Close = new("1"u8.ToArray());
    internal static readonly EnginePacket Ping = new("2"u8.ToArray());
    internal static readonly EnginePacket Probed = new("3probe"u8.ToArray());
    internal static readonly EnginePacket Noop = new("6"u8.ToArray());

    /// <summary>A text message.</summary>
    public static EnginePacket Text(ReadOnlySpan<byte> utf8)
    {
        var bytes = new byte[utf8.Length + 1];
        bytes[0] = (byte)EnginePacketType.Message;
        utf8.CopyTo(bytes.AsSpan(1));
        return new(bytes);
    }
}

/// <summary>The first byte of a text packet.</summary>
public enum EnginePacketType : byte
{
    Open = (byte)'0',
    Close = (byte)'1',
    Ping = (byte)'2',
    Pong = (byte)'3',
    Message = (byte)'4',
    Upgrade = (byte)'5',
    Noop = (byte)'6',
}
