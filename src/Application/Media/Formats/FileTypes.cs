using System.Buffers.Binary;
using System.Text;
using Hubbub.Domain.Media;

namespace Hubbub.Application.Media.Formats;

/// <summary>The type of a file.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="ContentType">The content type it is served as.</param>
/// <param name="Extensions">
/// The extensions that its name may have; the first is appended if it has none of them.
/// </param>
internal sealed record FileType(MediaKind Kind, string ContentType, params string[] Extensions)
{
    /// <summary>The image format to decode; null if the file is stored unchanged.</summary>
    public ImageFormat? Format { get; init; }

    /// <summary>MP4 and related formats, in which each part states its length.</summary>
    public bool IsIsoMedia { get; init; }

    /// <summary>An animation in a format of which only one frame would be kept.</summary>
    public bool IsLostAnimation { get; init; }

    public string NameFor(string name)
    {
        if (Array.Exists(Extensions, e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase)))
        {
            return name;
        }

        var room = MediaItem.MaxName - Extensions[0].Length;
        // Not in the middle of a surrogate pair.
        return (name.Length <= room ? name : name[..(char.IsHighSurrogate(name[room - 1]) ? room - 1 : room)])
            + Extensions[0];
    }
}

/// <summary>Recognises files by their bytes; types that are not on this list are refused.</summary>
internal static class FileTypes
{
    private const int HeadBytes = 4096;
    private const int Id3Bytes = 10;
    private const int FrameBytes = 4;

    private static readonly FileType JpegFile = new(MediaKind.Image, "image/jpeg", ".jpg", ".jpeg")
    {
        Format = ImageFormat.Jpeg,
    };
    private static readonly FileType PngFile = new(MediaKind.Image, "image/png", ".png") { Format = ImageFormat.Png };
    private static readonly FileType GifFile = new(MediaKind.Image, "image/gif", ".gif") { Format = ImageFormat.Gif };
    private static readonly FileType WebPFile = new(MediaKind.Image, "image/webp", ".webp")
    {
        Format = ImageFormat.WebP,
    };
    private static readonly FileType AvifFile = new(MediaKind.Image, "image/avif", ".avif")
    {
        Format = ImageFormat.Avif,
    };
    private static readonly FileType AvifSequence = AvifFile with { IsLostAnimation = true };
    private static readonly FileType Mp4File = new(MediaKind.Video, "video/mp4", ".mp4", ".m4v") { IsIsoMedia = true };
    private static readonly FileType QuickTimeFile = new(MediaKind.Video, "video/quicktime", ".mov")
    {
        IsIsoMedia = true,
    };
    private static readonly FileType WebMFile = new(MediaKind.Video, "video/webm", ".webm");
    private static readonly FileType WebMAudioFile = new(MediaKind.Audio, "audio/webm", ".webm", ".weba");
    private static readonly FileType M4aFile = new(MediaKind.Audio, "audio/mp4", ".m4a", ".m4b") { IsIsoMedia = true };
    private static readonly FileType Mp3File = new(MediaKind.Audio, "audio/mpeg", ".mp3");
    private static readonly FileType OggFile = new(MediaKind.Audio, "audio/ogg", ".ogg", ".oga", ".opus");
    private static readonly FileType WaveFile = new(MediaKind.Audio, "audio/wav", ".wav");
    private static readonly FileType PdfFile = new(MediaKind.Document, "application/pdf", ".pdf");
    private static readonly FileType TextFile = new(
        MediaKind.Document, "text/plain; charset=utf-8", ".txt", ".csv", ".md");

    /// <summary>Null if the type is not supported.</summary>
    public static async Task<FileType?> Recognise(FileStream file, CancellationToken ct)
    {
        var buffer = new byte[HeadBytes];
        var length = await file.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct);
        var head = buffer.AsMemory(0, length);
        return ByMagic(head.Span)
            ?? (head.Span.StartsWith("PK\x03\x04"u8) ? await OfficeFiles.Recognise(file, head, ct)
                : await PlainTexts.IsOne(file, ct) ? TextFile
                : null);
    }

    private static FileType? ByMagic(ReadOnlySpan<byte> head) => head switch
    {
        _ when head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) => JpegFile,
        _ when head.StartsWith(PngSignature) => PngFile,
        _ when head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8) => GifFile,
        _ when IsPdf(head) => PdfFile,
        _ when head.StartsWith("RIFF"u8) && head.Length > 12 => head[8..].StartsWith("WEBP"u8) ? WebPFile
            : head[8..].StartsWith("WAVE"u8) ? WaveFile : null,
        _ when head.StartsWith("OggS"u8) => IsOggAudio(head) ? OggFile : null,
        _ when head.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]) =>
            head[..Math.Min(64, head.Length)].IndexOf("webm"u8) > 0
                ? head.IndexOf("A_OPUS"u8) > 0 && head.IndexOf("V_VP"u8) < 0 && head.IndexOf("V_AV1"u8) < 0
                    ? WebMAudioFile
                    : WebMFile
                : null,
        _ when IsMpegAudio(head) || IsTaggedMpegAudio(head) => Mp3File,
        _ when head.Length >= 16 && head[4..].StartsWith("ftyp"u8) => OfBrands(head),
        _ => null,
    };

    private static ReadOnlySpan<byte> PngSignature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    // Two frame headers in a row would be more certain. The first must have a valid version, layer, bit rate and
    // sampling rate.
    private static bool IsMpegAudio(ReadOnlySpan<byte> head) =>
        head.Length > FrameBytes && head[0] == 0xFF && (head[1] & 0xE0) == 0xE0
        && (head[1] & 0x18) != 0x08 && (head[1] & 0x06) == 0x02
        && (head[2] & 0xF0) is not (0xF0 or 0x00) && (head[2] & 0x0C) != 0x0C;

    // An ID3v2 tag states its length in seven bits of each byte; the audio follows, perhaps beyond the bytes read here.
    private static bool IsTaggedMpegAudio(ReadOnlySpan<byte> head)
    {
        if (head.Length < Id3Bytes || !head.StartsWith("ID3"u8) || head[3..5].Contains((byte)0xFF)
            || head[6..Id3Bytes].ContainsAnyInRange((byte)0x80, (byte)0xFF))
        {
            return false;
        }

        var end = Id3Bytes
            + (head[6] << 21 | head[7] << 14 | head[8] << 7 | head[9])
            + ((head[5] & 0x10) != 0 ? Id3Bytes : 0);
        return end < HeadBytes - FrameBytes ? end < head.Length && IsMpegAudio(head[end..]) : head.Length == HeadBytes;
    }

    private static bool IsPdf(ReadOnlySpan<byte> head) =>
        head.Length >= 8 && head.StartsWith("%PDF-"u8) && char.IsAsciiDigit((char)head[5]) && head[6] == '.'
        && char.IsAsciiDigit((char)head[7]);

    private static bool IsOggAudio(ReadOnlySpan<byte> head) =>
        head.Length > 60 && (head[28..].StartsWith("OpusHead"u8) || head[28..].StartsWith("\x01vorbis"u8)
            || head[28..].StartsWith("\x7F"u8) && head[29..].StartsWith("FLAC"u8)
            || head[28..].StartsWith("Speex   "u8));

    // An ISO media file states its main brand, and then the brands that it is compatible with.
    private static FileType? OfBrands(ReadOnlySpan<byte> head)
    {
        var size = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(head), (uint)head.Length);
        var brands = new List<string>();
        for (var at = 8; at + 4 <= size; at += at == 8 ? 8 : 4)
        {
            brands.Add(Encoding.Latin1.GetString(head.Slice(at, 4)));
        }

        return brands.FirstOrDefault() switch
        {
            null => null,
            "avif" => AvifFile,
            "avis" => AvifSequence,
            "M4A " or "M4B " => M4aFile,
            "qt  " => QuickTimeFile,
            "mif1" when brands.Contains("avif") => AvifFile,
            "msf1" when brands.Contains("avif") || brands.Contains("avis") => AvifSequence,
            "isom" or "iso2" or "iso4" or "iso5" or "iso6" or "mp41" or "mp42" or "avc1" or "M4V " or "dash" => Mp4File,
            _ => null,
        };
    }
}
