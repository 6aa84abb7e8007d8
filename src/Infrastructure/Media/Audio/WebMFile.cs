using System.Buffers.Binary;
using System.Numerics;
using Hubbub.Application.Media.Formats;

namespace Hubbub.Infrastructure.Media.Audio;

/// <summary>
/// A WebM file whose first track is Opus, as browsers record it. Elements that contain others are entered without
/// regard to their size, which recorders leave open; all others are passed over.
/// </summary>
internal static class WebMFile
{
    private const int MostElements = 500_000;
    private const int HeadBytes = 16;
    private const int MostValueBytes = 64;

    private const uint Segment = 0x18538067;
    private const uint Info = 0x1549A966;
    private const uint TimestampScale = 0x2AD7B1;
    private const uint Tracks = 0x1654AE6B;
    private const uint TrackEntry = 0xAE;
    private const uint TrackNumber = 0xD7;
    private const uint CodecId = 0x86;
    private const uint CodecDelay = 0x56AA;
    private const uint Cluster = 0x1F43B675;
    private const uint Timestamp = 0xE7;
    private const uint BlockGroup = 0xA0;
    private const uint Block = 0xA1;
    private const uint SimpleBlock = 0xA3;
    private const byte Lacing = 0x06;

    public static AudioDescription Describe(FileStream file, CancellationToken ct)
    {
        var opus = new OpusTrack();
        var (scale, cluster, track, tracks, isOpus) = (1_000_000L, 0L, 0L, 0, false);
        var (head, value) = (new byte[HeadBytes], new byte[MostValueBytes]);
        long at = 0;
        for (var element = 0; ReadSome(file, at, head) is > 1 and var read; element++)
        {
            ct.ThrowIfCancellationRequested();
            if (element == MostElements)
            {
                return AudioDescription.Unknown;
            }

            var idBytes = BitOperations.LeadingZeroCount((uint)head[0] << 24) + 1;
            if (idBytes > 4 || idBytes >= read || Number(head.AsSpan(idBytes..read)) is not { } size)
            {
                break;
            }

            var id = 0u;
            foreach (var part in head.AsSpan(0, idBytes))
            {
                id = id << 8 | part;
            }

            var content = at + idBytes + size.Bytes;
            if (id is Segment or Info or Tracks or TrackEntry or Cluster or BlockGroup)
            {
                tracks += id == TrackEntry ? 1 : 0;
                at = content;
                continue;
            }

            if (size.Value > file.Length - content)
            {
                break;
            }

            at = content + size.Value;
            var start = value.AsSpan(0, (int)Math.Min(size.Value, MostValueBytes));
            if (id is TimestampScale or TrackNumber or CodecId or CodecDelay or Timestamp or Block or SimpleBlock)
            {
                file.Position = content;
                file.ReadExactly(start);
                Take(id, start, content, size.Value);
            }
        }

        return isOpus ? opus.Describe(file, ct) : AudioDescription.Unknown;

        void Take(uint id, ReadOnlySpan<byte> start, long content, long size)
        {
            switch (id)
            {
                case TimestampScale when Unsigned(start) is > 0 and var nanoseconds:
                    scale = nanoseconds;
                    break;
                case TrackNumber when tracks == 1:
                    track = Unsigned(start);
                    break;
                case CodecId when tracks == 1:
                    isOpus = start.SequenceEqual("A_OPUS"u8);
                    break;
                case CodecDelay when tracks == 1:
                    opus.PreSkip = (int)Math.Clamp(Samples(Unsigned(start), nanoseconds: 1), 0, ushort.MaxValue);
                    break;
                case Timestamp:
                    cluster = Unsigned(start);
                    break;
                case (Block or SimpleBlock) when isOpus && Number(start) is { } number && number.Value == track
                    && start.Length > number.Bytes + 3:
                    var isLaced = (start[number.Bytes + 2] & Lacing) != 0;
                    var packet = number.Bytes + 3;
                    opus.Add(
                        start[packet..],
                        isLaced ? null : content + packet,
                        (int)Math.Min(size - packet, int.MaxValue),
                        Samples((double)cluster + BinaryPrimitives.ReadInt16BigEndian(start[number.Bytes..]), scale));
                    break;
                default:
                    break;
            }
        }
    }

    private static long Samples(double time, long nanoseconds) =>
        (long)Math.Clamp(time * nanoseconds * OpusTrack.Rate / 1e9, 0, int.MaxValue * 48.0);

    private static int ReadSome(FileStream file, long at, byte[] buffer)
    {
        file.Position = at;
        return file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
    }

    private static long Unsigned(ReadOnlySpan<byte> bytes)
    {
        long value = 0;
        foreach (var part in bytes.Length <= 8 ? bytes : [])
        {
            value = value << 8 | part;
        }

        return Math.Max(0, value);
    }

    /// <summary>A number of one to eight bytes; its leading zeros say how many.</summary>
    private static (long Value, int Bytes)? Number(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty || bytes[0] == 0)
        {
            return null;
        }

        var count = BitOperations.LeadingZeroCount((uint)bytes[0] << 24) + 1;
        return bytes.Length < count ? null : (Unsigned(bytes[..count]) & ((1L << (7 * count)) - 1), count);
    }
}
