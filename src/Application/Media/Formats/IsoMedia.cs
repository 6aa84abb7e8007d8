using System.Buffers.Binary;

namespace Hubbub.Application.Media.Formats;

/// <summary>The outer boxes of MP4, QuickTime and M4A files.</summary>
internal static class IsoMedia
{
    private const int HeaderBytes = 16;
    private const int MostBoxes = 100_000;

    /// <summary>Whether the boxes fill the file exactly, and one of them describes what to play.</summary>
    public static async Task<bool> IsWhole(FileStream file, CancellationToken ct)
    {
        var header = new byte[HeaderBytes];
        var hasMovie = false;
        long at = 0;
        for (var box = 0; box < MostBoxes && at < file.Length; box++)
        {
            file.Position = at;
            var read = await file.ReadAtLeastAsync(header, HeaderBytes, throwOnEndOfStream: false, ct);
            var size = read < 8 ? 0 : SizeOf(header.AsSpan(0, read), file.Length - at);
            if (size < 8 || size > file.Length - at)
            {
                return false;
            }

            hasMovie |= header.AsSpan(4, 4).SequenceEqual("moov"u8);
            at += size;
        }

        return hasMovie && at == file.Length;
    }

    private static long SizeOf(ReadOnlySpan<byte> header, long rest) =>
        BinaryPrimitives.ReadUInt32BigEndian(header) switch
        {
            0 => rest,
            1 => header.Length < HeaderBytes ? 0 : BinaryPrimitives.ReadInt64BigEndian(header[8..]),
            var size => size,
        };
}
