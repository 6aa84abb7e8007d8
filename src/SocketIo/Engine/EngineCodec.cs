using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Base64Text = System.Buffers.Text.Base64;

namespace Hubbub.SocketIo.Engine;

/// <summary>Packets in the bodies of polls and posts: joined by the byte 1E, binary as <c>b</c> and base64.</summary>
internal static class EngineCodec
{
    private const byte Separator = 0x1E;
    private const byte Binary = (byte)'b';

    /// <summary>The first packet of a body; the rest is null after the last one.</summary>
    public static ReadOnlyMemory<byte> First(ReadOnlyMemory<byte> body, out ReadOnlyMemory<byte>? rest)
    {
        var end = body.Span.IndexOf(Separator);
        rest = end < 0 ? default(ReadOnlyMemory<byte>?) : body[(end + 1)..];
        return end < 0 ? body : body[..end];
    }

    /// <summary>A text packet's type; null for what begins none, and for an empty packet.</summary>
    public static EnginePacketType? TypeOf(ReadOnlySpan<byte> packet) =>
        packet is [>= (byte)EnginePacketType.Open and <= (byte)EnginePacketType.Noop, ..]
            ? (EnginePacketType)packet[0]
            : null;

    public static bool IsBase64(ReadOnlySpan<byte> packet) => packet is [Binary, ..];

    /// <summary>The bytes of a binary packet in a post; null if they are no base64.</summary>
    public static EngineMessage? FromBase64(ReadOnlySpan<byte> packet)
    {
        var text = packet[1..];
        var message = EngineMessage.Rent(Base64Text.GetMaxDecodedFromUtf8Length(text.Length), isText: false);
        if (Base64Text.DecodeFromUtf8(text, message.Buffer, out var read, out var written)
                is OperationStatus.Done && read == text.Length)
        {
            return message.Of(written);
        }

        message.Return();
        return null;
    }

    public static bool IsText(ReadOnlySpan<byte> bytes) => Utf8.IsValid(bytes);

    public static int LengthInPoll(EnginePacket packet) =>
        packet.IsBinary
            ? 1 + Base64Text.GetMaxEncodedToUtf8Length(packet.Bytes.Length)
            : packet.Bytes.Length;

    public static int LengthOf(ReadOnlySpan<EnginePacket> packets)
    {
        var length = packets.Length - 1;
        foreach (var packet in packets)
        {
            length += LengthInPoll(packet);
        }

        return length;
    }

    public static void Write(ReadOnlySpan<EnginePacket> packets, IBufferWriter<byte> writer)
    {
        for (var i = 0; i < packets.Length; i++)
        {
            if (i > 0)
            {
                writer.Write([Separator]);
            }

            Write(packets[i], writer);
        }
    }

    /// <summary>The first packet of a session, with exactly the members that clients check.</summary>
    public static EnginePacket Open(string id, bool canUpgrade, EngineOptions options) =>
        new(Encoding.ASCII.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            0{"sid":"{{id}}","upgrades":[{{(canUpgrade ? "\"websocket\"" : "")}}],
            "pingInterval":{{Milliseconds(options.PingInterval)}},"pingTimeout":{{Milliseconds(options.PingTimeout)}},
            "maxPayload":{{options.MaxPayload}}}
            """).ReplaceLineEndings("")));

    private static long Milliseconds(TimeSpan time) => (long)time.TotalMilliseconds;

    private static void Write(EnginePacket packet, IBufferWriter<byte> writer)
    {
        if (!packet.IsBinary)
        {
            writer.Write(packet.Bytes.Span);
            return;
        }

        var span = writer.GetSpan(LengthInPoll(packet));
        span[0] = Binary;
        Base64Text.EncodeToUtf8(packet.Bytes.Span, span[1..], out _, out var written);
        writer.Advance(1 + written);
    }
}
