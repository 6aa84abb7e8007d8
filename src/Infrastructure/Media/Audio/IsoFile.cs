using System.Buffers.Binary;
using Hubbub.Application.Media.Formats;

namespace Hubbub.Infrastructure.Media.Audio;

/// <summary>An M4A file: its movie header has the duration. Its sound is AAC, which is not decoded.</summary>
internal static class IsoFile
{
    private const int MostBoxes = 10_000;
    private const int HeaderBytes = 16;
    private const int MovieHeaderBytes = 32;

    public static AudioDescription Describe(FileStream file)
    {
        var (header, movie) = (new byte[HeaderBytes], new byte[MovieHeaderBytes]);
        long at = 0;
        for (var box = 0; box < MostBoxes; box++)
        {
            file.Position = at;
            var read = file.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false);
            if (read < 8)
            {
                break;
            }

            var size = (long)BinaryPrimitives.ReadUInt32BigEndian(header);
            var content = at + 8;
            if (size == 1 && read == HeaderBytes)
            {
                (size, content) = (BinaryPrimitives.ReadInt64BigEndian(header.AsSpan(8)), at + HeaderBytes);
            }

            if (size < 8 || size > file.Length - at)
            {
                break;
            }

            var type = header.AsSpan(4, 4);
            if (type.SequenceEqual("mvhd"u8))
            {
                file.Position = content;
                file.ReadExactly(movie);
                return AudioDescription.Of(DurationIn(movie), waveform: null);
            }

            // The header is the first box in the movie.
            at = type.SequenceEqual("moov"u8) ? content : at + size;
        }

        return AudioDescription.Unknown;
    }

    private static double DurationIn(ReadOnlySpan<byte> movie)
    {
        var (scale, duration) = movie[0] == 1
            ? (BinaryPrimitives.ReadUInt32BigEndian(movie[20..]), BinaryPrimitives.ReadUInt64BigEndian(movie[24..]))
            : (BinaryPrimitives.ReadUInt32BigEndian(movie[12..]), BinaryPrimitives.ReadUInt32BigEndian(movie[16..]));
        return scale > 0 ? duration * 1_000.0 / scale : 0;
    }
}
