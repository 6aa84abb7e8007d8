using System.Buffers;
using System.Text.Json;
using Hubbub.SocketIo.Engine;

namespace Hubbub.SocketIo;

/// <summary>Packets of the server, as they go out: each may be sent to many sessions.</summary>
public static class SocketIoWriter
{
    internal static readonly EnginePacket Disconnect = EnginePacket.Text("1"u8);

    /// <summary>An event for the root namespace.</summary>
    /// <param name="name">Plain text.</param>
    /// <param name="arguments">JSON values with commas between; may be empty.</param>
    public static EnginePacket Event(string name, ReadOnlySpan<byte> arguments)
    {
        var writer = Begin(name.Length + arguments.Length + 16);
        writer.Write("2["u8);
        WriteText(writer, name);
        if (!arguments.IsEmpty)
        {
            writer.Write(","u8);
            writer.Write(arguments);
        }

        return End(writer, "]"u8);
    }

    /// <summary>The answer to an event.</summary>
    /// <param name="id">Of the event, in digits.</param>
    /// <param name="arguments">JSON values with commas between; may be empty.</param>
    public static EnginePacket Ack(ReadOnlySpan<byte> id, ReadOnlySpan<byte> arguments)
    {
        var writer = Begin(id.Length + arguments.Length + 8);
        writer.Write("3"u8);
        writer.Write(id);
        writer.Write("["u8);
        writer.Write(arguments);
        return End(writer, "]"u8);
    }

    internal static EnginePacket Connected(string id)
    {
        var writer = Begin(64);
        writer.Write("0{\"sid\":"u8);
        WriteText(writer, id);
        return End(writer, "}"u8);
    }

    internal static EnginePacket Refused(ReadOnlySpan<byte> space, SocketIoRefusal refusal)
    {
        var writer = Begin(128);
        writer.Write("4"u8);
        if (space is not [(byte)'/'])
        {
            writer.Write(space);
            writer.Write(","u8);
        }

        writer.Write("{\"message\":"u8);
        WriteText(writer, refusal.Message);
        if (!refusal.Data.IsEmpty)
        {
            writer.Write(",\"data\":"u8);
            writer.Write(refusal.Data.Span);
        }

        return End(writer, "}"u8);
    }

    private static ArrayBufferWriter<byte> Begin(int capacity)
    {
        var writer = new ArrayBufferWriter<byte>(capacity);
        writer.Write([(byte)EnginePacketType.Message]);
        return writer;
    }

    private static EnginePacket End(ArrayBufferWriter<byte> writer, ReadOnlySpan<byte> last)
    {
        writer.Write(last);
        return new(writer.WrittenMemory);
    }

    private static void WriteText(ArrayBufferWriter<byte> writer, string text)
    {
        writer.Write("\""u8);
        writer.Write(JsonEncodedText.Encode(text).EncodedUtf8Bytes);
        writer.Write("\""u8);
    }
}
