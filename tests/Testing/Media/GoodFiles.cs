using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using NetVips;

namespace Hubbub.Testing.Media;

/// <summary>Valid files, as small as possible.</summary>
public static class GoodFiles
{
    public const string Latitude = "exif-ifd3-GPSLatitude";

    public static byte[] Jpeg(int width = 900, int height = 600) => Gradient(width, height).JpegsaveBuffer();

    /// <summary>As from a phone: rotated, and with metadata on the location and the camera.</summary>
    public static byte[] PhoneJpeg(int width = 900, int height = 600) => Gradient(width, height).Mutate(image =>
    {
        image.Set(GValue.RefStrType, Latitude, "59/1 20/1 3/1 (59, 20,  3, Rational, 3 components, 24 bytes)");
        image.Set(GValue.RefStrType, "exif-ifd0-Make", "Canary-Cam (Canary-Cam, ASCII, 11 components, 11 bytes)");
        image.Set(GValue.BlobType, "xmp-data", "<x:xmpmeta>canary-xmp</x:xmpmeta>"u8.ToArray());
        image.Set(GValue.BlobType, "iptc-data", "canary-iptc"u8.ToArray());
        image.Set(GValue.GIntType, "orientation", 6);
    }).JpegsaveBuffer();

    public static byte[] Png(int width = 40, int height = 30) => Gradient(width, height).PngsaveBuffer();

    public static byte[] Gif(int frames = 3) => Animated(frames).GifsaveBuffer();

    public static byte[] WebP(int frames = 3) => Animated(frames).WebpsaveBuffer();

    public static byte[] Avif() =>
        Gradient(64, 48).HeifsaveBuffer(compression: Enums.ForeignHeifCompression.Av1, effort: 0);

    public static byte[] Mp4(string brand = "isom", int bytes = 500) =>
        [
            .. Box("ftyp", [.. Encoding.ASCII.GetBytes(brand), 0, 0, 2, 0]),
            .. Box("moov", new byte[64]),
            .. Box("mdat", Noise(bytes)),
        ];

    public static byte[] WebM(string type = "webm") =>
        [
            0x1A,
            0x45,
            0xDF,
            0xA3,
            0x9F,
            0x42,
            0x82,
            (byte)(0x80 | type.Length),
            .. Encoding.ASCII.GetBytes(type),
            .. Noise(200),
        ];

    public static byte[] Mp3() => [0xFF, 0xFB, 0x90, 0x00, .. new byte[413]];

    /// <summary>The tag that may precede an MP3, with this many bytes after its header.</summary>
    public static byte[] Id3(int bytes, byte flags = 0) =>
        [.. "ID3"u8, 4, 0, flags, 0, 0, (byte)(bytes >> 7), (byte)(bytes & 0x7F), .. new byte[bytes]];

    public static byte[] Ogg(string codec = "OpusHead") =>
        [.. "OggS"u8, .. new byte[24], .. Encoding.Latin1.GetBytes(codec), .. new byte[80]];

    public static byte[] Wav() => [.. "RIFF"u8, 36, 0, 0, 0, .. "WAVEfmt "u8, .. new byte[28]];

    public static byte[] Pdf() => [.. "%PDF-1.7\n"u8, .. Noise(200), .. "\n%%EOF\n"u8];

    public static byte[] Text() => Encoding.UTF8.GetBytes("Grüße, 你好 👋\nTwo lines\tand a tab <b>");

    public static byte[] Docx(params string[] also) => Zip(["[Content_Types].xml", "word/document.xml", .. also]);

    public static byte[] Odt()
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("mimetype", CompressionLevel.NoCompression).Open();
            entry.Write("application/vnd.oasis.opendocument.text"u8);
        }

        return memory.ToArray();
    }

    public static byte[] Zip(params string[] names)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write("<xml/>"u8);
            }
        }

        return memory.ToArray();
    }

    public static byte[] Box(string type, byte[] content)
    {
        var box = new byte[8 + content.Length];
        BinaryPrimitives.WriteInt32BigEndian(box, box.Length);
        Encoding.ASCII.GetBytes(type, box.AsSpan(4));
        content.CopyTo(box, 8);
        return box;
    }

    /// <summary>Deterministic noise.</summary>
    public static byte[] Noise(int bytes)
    {
        var noise = new byte[bytes];
        var state = 12345u;
        for (var i = 0; i < bytes; i++)
        {
            state = (state * 1_664_525) + 1_013_904_223;
            noise[i] = (byte)(state >> 24);
        }

        return noise;
    }

    private static Image Gradient(int width, int height)
    {
        using var place = Image.Xyz(width, height);
        using var red = place[0] * (255.0 / width);
        using var green = place[1] * (255.0 / height);
        return red.Bandjoin(green, red * 0 + 90)
            .Cast(Enums.BandFormat.Uchar)
            .Copy(interpretation: Enums.Interpretation.Srgb);
    }

    private static Image Animated(int frames)
    {
        using var first = Gradient(60, 40);
        var all = Enumerable.Range(0, frames).Select(i => i % 2 == 0 ? first : first.Invert()).ToArray();
        return Image.Arrayjoin(all, across: 1).Mutate(image =>
        {
            image.Set(GValue.GIntType, "page-height", 40);
            image.Set(GValue.ArrayIntType, "delay", Enumerable.Repeat(50, frames).ToArray());
        });
    }
}
