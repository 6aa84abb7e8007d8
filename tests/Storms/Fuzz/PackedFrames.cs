using System.Buffers;
using System.Text;
using MessagePack;

namespace Hubbub.Storms.Fuzz;

/// <summary>Malformed and unusual frames of the MessagePack protocol.</summary>
internal sealed class PackedFrames(Random random, string receiver) : IFrames
{
    private static readonly byte[][] LengthsWithoutEnd =
        [
            [0x80, 0x80, 0x80, 0x80, 0x08],
            [0xff, 0xff, 0xff, 0xff, 0x07],
            [0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
            [0x80],
            [0xff, 0xff, 0x01],
        ];

    private static readonly string[] Methods =
        [
            "send_message",
            "message_read",
            "typing_start",
            "set_status",
            "mark_all_notifications_read",
            "sync",
            "(refused)",
            "Dispose",
            "",
        ];

    public byte[] Handshake { get; } =
    [
        .. Encoding.UTF8.GetBytes("{\"protocol\":\"messagepack\",\"version\":1}"), 0x1e,
    ];

    public byte[] Probe(int id) => Framed(Pack((ref MessagePackWriter writer) =>
    {
        Head(ref writer, Marker(id), "sync");
        writer.WriteArrayHeader(1);
        writer.WriteMapHeader(1);
        writer.Write("afterSeq");
        writer.Write(0);
        writer.WriteArrayHeader(0);
    }));

    public string Marker(int id) => $"probe-{id}";

    public (byte[] Bytes, bool IsWhole) Next() => random.Next(20) switch
    {
        0 => (Framed(Call(Argument())), true),
        1 => (LengthsWithoutEnd[random.Next(LengthsWithoutEnd.Length)], false),
        2 => (Framed(Call(Argument()))[..^random.Next(1, 5)], false),
        3 => (Framed(Call(Argument())[..^random.Next(1, 8)]), true),
        4 => (Framed(Call([.. Enumerable.Repeat((byte)0x91, random.Next(1, 25_000)), 0xc0])), true),
        5 =>
            (
                Framed(
                    Call([
                        .. Enumerable.Repeat(new byte[] { 0x81, 0xa1, 0x61 }, random.Next(1, 8_000)).SelectMany(b => b),
                        0xc0
                    ])), true),
        6 => (Framed(Call([0xdd, 0xff, 0xff, 0xff, (byte)random.Next(256), 0x01])), true),
        7 => (Framed(Call([0xdf, 0x7f, 0xff, 0xff, 0xff, 0xa1, 0x31])), true),
        8 => (Framed(Call([0xc9, 0x00, 0x00, 0x00, 0x04, (byte)random.Next(256), 1, 2, 3, 4])), true),
        9 => (Framed(Call([0xd6, 0xff, 0xff, 0xff, 0xff, 0xff])), true),
        10 => (Framed(Call([0xc6, 0xff, 0xff, 0xff, 0xff, 0x00])), true),
        11 => (Framed(Call([0xdb, 0x7f, 0xff, 0xff, 0xff, 0x41])), true),
        12 => (Framed(Call(Crowd())), true),
        13 => (Framed(Pack(Odd)), true),
        14 => (Framed(Pack((ref MessagePackWriter writer) => Anything(ref writer, 0))), true),
        15 => (Framed([]), true),
        16 =>
            (
                Framed(
                    Pack(
                        (ref MessagePackWriter writer) => Head(
                            ref writer,
                            "1",
                            new string('n', random.Next(8) == 0 ? 1_000_000 : random.Next(30_000))))), true),
        17 => (Framed([0x96, 0x01, .. Enumerable.Repeat((byte)0x91, 20_000), 0xc0]), true),
        _ => (Framed(Mutate.Bytes(random, Call(Argument()))), true),
    };

    private delegate void Writing(ref MessagePackWriter writer);

    private static byte[] Pack(Writing write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var writer = new MessagePackWriter(buffer);
        write(ref writer);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static byte[] Framed(byte[] body)
    {
        var frame = new List<byte>();
        var length = body.Length;
        do
        {
            frame.Add((byte)((length & 0x7f) | (length > 0x7f ? 0x80 : 0)));
            length >>= 7;
        }
        while (length > 0);
        return [.. frame, .. body];
    }

    private static void Head(ref MessagePackWriter writer, string? id, string method)
    {
        writer.WriteArrayHeader(6);
        writer.Write(1);
        writer.WriteMapHeader(0);
        writer.Write(id);
        writer.Write(method);
    }

    private byte[] Call(byte[] argument) => Pack((ref MessagePackWriter writer) =>
    {
        Head(
            ref writer, random.Next(4) == 0 ? null : $"{random.Next(-3, 1_000)}", Methods[random.Next(Methods.Length)]);
        writer.WriteArrayHeader(1);
        writer.WriteRaw(argument);
        writer.WriteArrayHeader(0);
    });

    private byte[] Argument() => Pack((ref MessagePackWriter writer) =>
    {
        writer.WriteMapHeader(3);
        writer.Write("receiverId");
        writer.Write(receiver);
        writer.Write(random.Next(3) == 0 ? "message" : "receiverId");
        Anything(ref writer, 0);
        writer.Write("clientMessageId");
        Anything(ref writer, 0);
    });

    // As many members as fit, with similar names of the same length.
    private static byte[] Crowd() => Pack((ref MessagePackWriter writer) =>
    {
        const int Count = 4_000;
        writer.WriteMapHeader(Count);
        for (var i = 0; i < Count; i++)
        {
            if (i % 3 == 0)
            {
                writer.Write((long)i << 32);
            }
            else
            {
                writer.Write($"{i:x5}");
            }

            writer.Write(0);
        }
    });

    // Message types that a client has no reason to send.
    private void Odd(ref MessagePackWriter writer)
    {
        writer.WriteArrayHeader(random.Next(1, 7));
        writer.Write(random.Next(-2, 15));
        for (var i = 0; i < 5; i++)
        {
            Anything(ref writer, 1);
        }
    }

    private void Anything(ref MessagePackWriter writer, int depth)
    {
        switch (random.Next(depth > 4 ? 8 : 11))
        {
            case 0:
                writer.WriteNil();
                break;
            case 1:
                writer.Write(random.NextInt64(long.MinValue, long.MaxValue));
                break;
            case 2:
                writer.Write(ulong.MaxValue);
                break;
            case 3:
                writer.Write(random.Next(2) == 0 ? double.NaN : double.PositiveInfinity);
                break;
            case 4:
                writer.Write(new byte[random.Next(100)]);
                break;
            case 5:
                writer.Write(DateTime.UnixEpoch);
                break;
            case 6:
                writer.WriteExtensionFormat(
                    new ExtensionResult((sbyte)random.Next(-128, 128), new byte[random.Next(20)]));
                break;
            case 7:
                writer.Write(random.Next(2) == 0 ? receiver : new string('\u0000', random.Next(50)));
                break;
            case 8:
                writer.WriteArrayHeader(2);
                Anything(ref writer, depth + 1);
                Anything(ref writer, depth + 1);
                break;
            default:
                writer.WriteMapHeader(2);
                Anything(ref writer, depth + 1);
                Anything(ref writer, depth + 1);
                writer.Write("x");
                Anything(ref writer, depth + 1);
                break;
        }
    }
}
