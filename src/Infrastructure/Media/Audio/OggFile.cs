using System.Buffers.Binary;
using Hubbub.Application.Media.Formats;

namespace Hubbub.Infrastructure.Media.Audio;

/// <summary>An Ogg file (RFC 3533) whose first stream is Opus (RFC 7845) or Vorbis.</summary>
internal static class OggFile
{
    private const int HeaderBytes = 27;
    private const int HeadBytes = 32;
    private const int MostPages = 200_000;
    private const int MostPackets = 2_000_000;
    private const int MostBodyBytes = byte.MaxValue * byte.MaxValue;
    private const byte Continued = 1;

    public static AudioDescription Describe(FileStream file, CancellationToken ct)
    {
        var (header, lacing, content) = (new byte[HeaderBytes], new byte[byte.MaxValue], new byte[MostBodyBytes]);
        var (opus, vorbisRate, serial, granules, packets) = ((OpusTrack?)null, 0u, (uint?)null, 0L, 0);
        var isOpen = false;
        long at = 0;
        for (var page = 0; Read(file, at, header) && header.AsSpan().StartsWith("OggS"u8); page++)
        {
            ct.ThrowIfCancellationRequested();
            if (page == MostPages || packets > MostPackets)
            {
                return AudioDescription.Unknown;
            }

            var segments = lacing.AsSpan(0, header[26]);
            if (!Read(file, at + HeaderBytes, segments))
            {
                break;
            }

            var body = at + HeaderBytes + segments.Length;
            var bytes = 0;
            foreach (var segment in segments)
            {
                bytes += segment;
            }

            at = body + bytes;
            var stream = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(14));
            if (stream != (serial ??= stream))
            {
                continue;
            }

            if (!Read(file, body, content.AsSpan(0, bytes)))
            {
                break;
            }

            granules = Math.Max(granules, BinaryPrimitives.ReadInt64LittleEndian(header.AsSpan(6)));
            // The rest of a packet that began on the page before; it was counted there.
            var isRest = isOpen && (header[5] & Continued) != 0;
            var (start, length) = (0, 0);
            for (var i = 0; i < segments.Length; i++)
            {
                length += segments[i];
                isOpen = segments[i] == byte.MaxValue;
                if (isOpen && i < segments.Length - 1)
                {
                    continue;
                }

                if (!isRest)
                {
                    Packet(
                        content.AsSpan(start, Math.Min(length, HeadBytes)), body + start, length, isWhole: !isOpen);
                }

                (isRest, start, length) = (false, start + length, 0);
            }
        }

        return opus?.Describe(file, ct)
            ?? AudioDescription.Of(vorbisRate > 0 ? granules * 1_000.0 / vorbisRate : 0, waveform: null);

        void Packet(ReadOnlySpan<byte> head, long offset, int length, bool isWhole)
        {
            switch (packets++)
            {
                case 0 when head.StartsWith("OpusHead"u8) && head.Length >= 12:
                    opus = new() { PreSkip = BinaryPrimitives.ReadUInt16LittleEndian(head[10..]) };
                    break;
                case 0 when head.StartsWith("\x01vorbis"u8) && head.Length >= 16:
                    vorbisRate = BinaryPrimitives.ReadUInt32LittleEndian(head[12..]);
                    break;
                // The second packet has tags.
                case > 1:
                    opus?.Add(head, isWhole ? offset : null, length);
                    break;
                default:
                    break;
            }
        }
    }

    private static bool Read(FileStream file, long at, Span<byte> buffer)
    {
        file.Position = at;
        return file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) == buffer.Length;
    }
}
