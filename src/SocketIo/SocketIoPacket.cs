namespace Hubbub.SocketIo;

/// <summary>
/// A Socket.IO 5 packet in the bytes it came in: type, attachments, namespace, acknowledgement id and JSON, each a
/// slice. What a type does not have is not looked for: a CONNECT has no id, so that its JSON may begin as it likes.
/// </summary>
internal readonly ref struct SocketIoPacket
{
    private const int MostDigits = 10;

    public SocketIoPacketType Type { get; private init; }

    /// <summary>How many binary messages follow.</summary>
    public int Attachments { get; private init; }

    /// <summary>With its slash, without a query; <c>/</c> if it is not named.</summary>
    public ReadOnlySpan<byte> Namespace { get; private init; }

    /// <summary>Where the digits of the acknowledgement id are; empty without one.</summary>
    public Range Id { get; private init; }

    /// <summary>Where the JSON is; not checked yet.</summary>
    public Range Data { get; private init; }

    /// <summary>Reads all but the JSON; false if the protocol does not know such a packet.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out SocketIoPacket packet)
    {
        packet = default;
        if (bytes is not [>= (byte)'0' and <= (byte)'6', ..])
        {
            return false;
        }

        var (type, at, attachments) = ((SocketIoPacketType)bytes[0], 1, 0);
        if (type is SocketIoPacketType.BinaryEvent or SocketIoPacketType.BinaryAck)
        {
            var digits = DigitsAt(bytes, at);
            if (digits is 0 or > 4 || at + digits == bytes.Length || bytes[at + digits] is not (byte)'-')
            {
                return false;
            }

            attachments = NumberOf(bytes.Slice(at, digits));
            at += digits + 1;
        }

        var space = "/"u8;
        if (at < bytes.Length && bytes[at] is (byte)'/')
        {
            var length = bytes[at..].IndexOf((byte)',');
            space = length < 0 ? bytes[at..] : bytes.Slice(at, length);
            at = length < 0 ? bytes.Length : at + length + 1;
            space = space.IndexOf((byte)'?') is > 0 and var query ? space[..query] : space;
        }

        var idLength = 0;
        if (type is not (
            SocketIoPacketType.Connect or SocketIoPacketType.Disconnect or SocketIoPacketType.ConnectError))
        {
            idLength = DigitsAt(bytes, at);
            if (idLength > MostDigits)
            {
                return false;
            }
        }

        packet = new()
        {
            Type = type,
            Attachments = attachments,
            Namespace = space,
            Id = at..(at + idLength),
            Data = (at + idLength)..bytes.Length,
        };
        return true;
    }

    private static int DigitsAt(ReadOnlySpan<byte> bytes, int at)
    {
        var end = bytes[at..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return end < 0 ? bytes.Length - at : end;
    }

    private static int NumberOf(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            number = (number * 10) + digit - '0';
        }

        return number;
    }
}
