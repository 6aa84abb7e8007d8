using System.Buffers.Binary;
using System.Text;
using Concentus;
using Concentus.Enums;

namespace Hubbub.Testing.Media;

/// <summary>
/// Recordings as browsers and phones make them: a tone that is loud in the first half and a tenth as loud in the
/// second.
/// </summary>
public static class Recordings
{
    private const int Rate = 48_000;
    private const int PacketSamples = Rate / 50;
    private const int PreSkip = 312;

    public static byte[] Ogg(int seconds = 4)
    {
        using var file = new MemoryStream();
        Page(file, 0, 2, [[.. "OpusHead"u8, 1, 1, .. Little16(PreSkip), .. Little32(Rate), 0, 0, 0]]);
        Page(file, 0, 0, [[.. "OpusTags"u8, .. Little32(0), .. Little32(0)]]);
        var packets = Packets(seconds);
        for (var i = 0; i < packets.Count; i += 50)
        {
            var page = packets.Skip(i).Take(50).ToList();
            Page(file, (i + page.Count) * PacketSamples, (byte)(i + 50 >= packets.Count ? 4 : 0), page);
        }

        return file.ToArray();
    }

    /// <summary>As a recorder writes it that does not know how much will follow.</summary>
    public static byte[] WebM(int seconds = 4)
    {
        using var file = new MemoryStream();
        file.Write(Element(0x1A45DFA3, Element(0x4282, "webm"u8)));
        file.Write([0x18, 0x53, 0x80, 0x67, 0x01, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]);
        file.Write(Element(0x1549A966, Element(0x2AD7B1, [0x0F, 0x42, 0x40])));
        file.Write(Element(0x1654AE6B, Element(0xAE,
            [.. Element(0xD7, [1]), .. Element(0x83, [2]), .. Element(0x86, "A_OPUS"u8)])));
        var packets = Packets(seconds);
        for (var i = 0; i < packets.Count; i += 50)
        {
            file.Write([0x1F, 0x43, 0xB6, 0x75, 0x01, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]);
            file.Write(Element(0xE7, Big32(i * 20)));
            for (var j = 0; j < 50 && i + j < packets.Count; j++)
            {
                var at = j * 20;
                file.Write(Element(0xA3, [0x81, (byte)(at >> 8), (byte)at, 0x80, .. packets[i + j]]));
            }
        }

        return file.ToArray();
    }

    public static byte[] Wav(int seconds = 4)
    {
        var samples = Samples(seconds);
        var data = new byte[samples.Length * 2];
        for (var i = 0; i < samples.Length; i++)
        {
            BinaryPrimitives.WriteInt16LittleEndian(data.AsSpan(i * 2), samples[i]);
        }

        return
        [
            .. "RIFF"u8, .. Little32(data.Length + 44), .. "WAVE"u8,
            .. "LIST"u8, .. Little32(3), 1, 2, 3, 0,
            .. "fmt "u8, .. Little32(16), .. Little16(1), .. Little16(1), .. Little32(Rate), .. Little32(Rate * 2),
            .. Little16(2), .. Little16(16),
            .. "data"u8, .. Little32(data.Length), .. data,
        ];
    }

    public static byte[] M4a(int seconds = 4)
    {
        byte[] movie =
        [
            0, 0, 0, 0, .. new byte[8], .. Big32(1_000), .. Big32(seconds * 1_000), .. new byte[80],
        ];
        return
        [
            .. Box("ftyp", [.. "M4A "u8, 0, 0, 0, 0]), .. Box("moov", Box("mvhd", movie)), .. Box("mdat", new byte[99]),
        ];
    }

    public static byte[] WebMFromTheEndOfTime() =>
    [
        .. Element(0x1A45DFA3, Element(0x4282, "webm"u8)),
        .. Element(0x1654AE6B, Element(0xAE, [.. Element(0xD7, [1]), .. Element(0x86, "A_OPUS"u8)])),
        .. Element(0x1F43B675, Element(0xE7, [0x40, 0, 0, 0, 0, 0, 0, 0])),
        .. Element(0xA3, [0x81, 0, 0, 0x80, 0x78, 1, 2, 3]),
    ];

    public static byte[] M4aWithAnEndlessBox() =>
    [
        .. Box("ftyp", [.. "M4A "u8, 0, 0, 0, 0]),
        .. Box("moov", [.. Big32(1), .. "free"u8, .. Big32(int.MaxValue), .. Big32(-1)]),
        .. Box("mdat", new byte[99]),
    ];

    private static List<byte[]> Packets(int seconds)
    {
        OpusCodecFactory.AttemptToUseNativeLibrary = false;
        var encoder = OpusCodecFactory.CreateEncoder(Rate, 1, OpusApplication.OPUS_APPLICATION_VOIP);
        var samples = Samples(seconds);
        var (packets, buffer) = (new List<byte[]>(), new byte[1_500]);
        for (var i = 0; i < samples.Length; i += PacketSamples)
        {
            var length = encoder.Encode(samples.AsSpan(i, PacketSamples), PacketSamples, buffer, buffer.Length);
            packets.Add(buffer[..length]);
        }

        return packets;
    }

    private static short[] Samples(int seconds) =>
    [
        .. Enumerable.Range(0, seconds * Rate).Select(i =>
            (short)((i < seconds * Rate / 2 ? 20_000 : 2_000) * Math.Sin(2 * Math.PI * 440 * i / Rate))),
    ];

    private static void Page(Stream file, long granules, byte flags, List<byte[]> packets)
    {
        var lacing = packets.SelectMany(
            p => Enumerable.Repeat(byte.MaxValue, p.Length / 255).Append((byte)(p.Length % 255))).ToArray();
        var position = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(position, granules);
        file.Write([.. "OggS"u8, 0, flags, .. position, .. Little32(7), .. Little32(0), .. Little32(0)]);
        file.Write([(byte)lacing.Length, .. lacing]);
        packets.ForEach(p => file.Write(p));
    }

    private static byte[] Element(uint id, ReadOnlySpan<byte> content) =>
        [.. Big32((int)id).SkipWhile(b => b == 0), .. Big32(0x10000000 | content.Length), .. content];

    private static byte[] Box(string type, ReadOnlySpan<byte> content) =>
        [.. Big32(content.Length + 8), .. Encoding.ASCII.GetBytes(type), .. content];

    private static byte[] Little16(int value) => [(byte)value, (byte)(value >> 8)];

    private static byte[] Little32(int value) => [.. Little16(value), .. Little16(value >> 16)];

    private static byte[] Big32(int value) => [.. Little32(value).Reverse()];
}
