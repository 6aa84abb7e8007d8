using System.Buffers.Binary;
using Hubbub.Application.Media.Formats;

namespace Hubbub.Infrastructure.Media.Audio;

/// <summary>An Ogg file (RFC 3533) whose first stream is Opus (RFC 7845) or Vorbis.</summary>
internal static class OggFile
{
    private const int HeaderBytes = 27;
    private const int HeadBytes = 32;
    private const int MostPages = 200_000;
    private const byte Continued = 1;

    public static AudioDescription Describe(FileStream file, CancellationToken ct)
    {
        var (header, lacing, head) = (new byte[HeaderBytes], new byte[byte.MaxValue], new byte[HeadBytes]);
        var (opus, vorbisRate, serial, granules, packets) = ((OpusTrack?)null, 0u, (uint?)null, 0L, 0);
        var isOpen = false;
        long at = 0;
        for (var page = 0; page < MostPages && Read(file, at, header) && header.AsSpan().StartsWith("OggS"u8); page++)
        {
            ct.ThrowIfCancellationRequested();
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

            granules = Math.Max(granules, BinaryPrimitives.ReadInt64LittleEndian(header.AsSpan(6)));
            // The rest of a packet that began on the page before; it was counted there.
            var isRest = isOpen && (header[5] & Continued) != 0;
            var length = 0;
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
                    var start = head.AsSpan(0, Math.Min(length, HeadBytes));
                    if (!Read(file, body, start))
                    {
                        break;
                    }

                    Packet(start, body, length, isWhole: !isOpen);
                }

                (isRest, body, length) = (false, body + length, 0);
            }
        }

        return opus?.Describe(file, ct)
            ?? AudioDescription.Of(vorbisRate > 0 ? granules * 1_000.0 / vorbisRate : 0, waveform: null);

        void Packet(ReadOnlySpan<byte> start, long offset, int length, bool isWhole)
        {
            switch (packets++)
            {
                case 0 when start.StartsWith("OpusHead"u8) && start.Length >= 12:
                    opus = new() { PreSkip = BinaryPrimitives.ReadUInt16LittleEndian(start[10..]) };
                    break;
                case 0 when start.StartsWith("\x01vorbis"u8) && start.Length >= 16:
                    vorbisRate = BinaryPrimitives.ReadUInt32LittleEndian(start[12..]);
                    break;
                // The second packet has tags.
                case > 1:
                    opus?.Add(start, isWhole ? offset : null, length);
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
