using System.Buffers.Binary;
using System.Text;

namespace Hubbub.Testing.Media;

/// <summary>A file that must be rejected, and its name.</summary>
public sealed record BadFile(string What, string Name, byte[] Bytes, string Code);

/// <summary>A corpus of files that are mislabelled, truncated, or far larger once decoded.</summary>
public static class BadFiles
{
    private const string Unsupported = "media.unsupported_type";
    private const string Animation = "media.animation_unsupported";
    private const string Damaged = "media.damaged";
    private const string TooMany = "media.too_many_pixels";
    private const string Invalid = "validation_failed";

    private static readonly byte[] Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"u8.ToArray();
    private static readonly byte[] Html = "<!DOCTYPE html><script>alert(1)</script>"u8.ToArray();
    private static readonly byte[] Jpeg = GoodFiles.Jpeg();
    private static readonly byte[] Png = GoodFiles.Png(300, 200);

    public static readonly IReadOnlyList<BadFile> All =
    [
        new("nothing", "a.png", [], "media.empty"),

        new("an SVG as PNG", "a.png", Svg, Unsupported),
        new("an SVG behind a byte order mark", "a.svg", [.. Encoding.UTF8.Preamble, .. " \n"u8, .. Svg], Unsupported),
        new("XML", "a.svg", [.. "<?xml version=\"1.0\"?>"u8, .. Svg], Unsupported),
        new("HTML as PNG", "a.png", Html, Unsupported),
        new("HTML as text", "a.txt", [.. "\r\n\t "u8, .. Html], Unsupported),
        new("a shell script", "a.txt", "#!/bin/sh\nrm -rf ~\n"u8.ToArray(), Unsupported),
        new("rich text", "a.txt", "{\\rtf1 {\\object}}"u8.ToArray(), Unsupported),
        new("a program for Windows", "a.jpg", [.. "MZ"u8, .. GoodFiles.Noise(500)], Unsupported),
        new("a program for Linux", "a.jpg", [0x7F, .. "ELF"u8, .. GoodFiles.Noise(500)], Unsupported),
        new("a text with a zero byte", "a.txt", "some\0text"u8.ToArray(), Unsupported),
        new("a text that is not UTF-8", "a.txt", [.. "some "u8, 0xC3, 0x28], Unsupported),
        new("UTF-16", "a.txt", Encoding.Unicode.GetBytes("some text"), Unsupported),

        new("a TIFF", "a.png", [.. "II*\0"u8, .. GoodFiles.Noise(100)], Unsupported),
        new("a bitmap", "a.png", [.. "BM"u8, .. GoodFiles.Noise(100)], Unsupported),
        new("a Photoshop file", "a.png", [.. "8BPS\0"u8, .. GoodFiles.Noise(100)], Unsupported),
        new("a HEIC", "a.png", GoodFiles.Mp4("heic"), Unsupported),
        new("an archive", "a.docx", GoodFiles.Zip("a.exe"), Unsupported),
        new("an archive of 40,000 names", "a.docx", GoodFiles.Zip(
            [.. Enumerable.Range(0, 40_000).Select(i => $"word/document.xml/{i}")]), Unsupported),
        new("an archive without its end", "a.docx", GoodFiles.Docx()[..^30], Unsupported),
        new("a document with macros", "a.docx", GoodFiles.Docx("word/vbaProject.bin"), Unsupported),
        new("a gzip", "a.pdf", [0x1F, 0x8B, 8, .. GoodFiles.Noise(100)], Unsupported),
        new("a Matroska that is no WebM", "a.webm", GoodFiles.WebM("matroska"), Unsupported),
        new("HTML as MP3", "a.mp3", [.. "ID3"u8, .. Html], Unsupported),
        new("HTML behind an empty tag of MP3", "a.mp3", [.. GoodFiles.Id3(0), .. Html], Unsupported),
        new(
            "HTML behind a tag of MP3 and its end",
            "a.mp3",
            [.. GoodFiles.Id3(20, flags: 0x10), .. GoodFiles.Mp3()],
            Unsupported),
        new("a tag of MP3 that the file does not hold", "a.mp3", [.. GoodFiles.Id3(5_000)[..50], .. Html], Unsupported),
        new("a tag of MP3 without audio", "a.mp3", GoodFiles.Id3(20), Unsupported),
        new(
            "a tag of MP3 of no version",
            "a.mp3",
            [.. "ID3"u8, 0xFF, .. GoodFiles.Id3(0)[4..], .. GoodFiles.Mp3()],
            Unsupported),
        new("a tag of MP3 of no size", "a.mp3", [.. GoodFiles.Id3(0)[..9], 0x80, .. GoodFiles.Mp3()], Unsupported),
        new("HTML as PDF", "a.pdf", [.. "%PDF-"u8, .. Html], Unsupported),
        new("HTML as PDF with half a version", "a.pdf", [.. "%PDF-1"u8, .. Html], Unsupported),
        new("a PDF that is only begun", "a.pdf", "%PDF-1."u8.ToArray(), Unsupported),
        new("a film in Ogg", "a.ogg", GoodFiles.Ogg("\u0080theora"), Unsupported),

        new("a JPEG that ends in the middle", "a.jpg", Jpeg[..(Jpeg.Length / 2)], Damaged),
        new("a JPEG that is only begun", "a.jpg", Jpeg[..4], Damaged),
        new("a PNG that is only begun", "a.png", Png[..8], Damaged),
        new("a PNG that ends in the middle", "a.png", Png[..(Png.Length / 2)], Damaged),
        new("a PNG with a wrong checksum of its pixels", "a.png", Flipped(Png, "IDAT"u8, 12), Damaged),
        new("a PNG with a wrong checksum of its header", "a.png", Flipped(Png, "IHDR"u8, 14), Damaged),
        new("a GIF that ends in the middle", "a.gif", GoodFiles.Gif()[..40], Damaged),
        new("a WebP that ends in the middle", "a.webp", Half(GoodFiles.WebP(1)), Damaged),
        new("an AVIF that ends in the middle", "a.avif", Half(GoodFiles.Avif()), Damaged),
        new("an AVIF that is only begun", "a.avif", GoodFiles.Box("ftyp", "avif\0\0\0\0avifmif1"u8.ToArray()), Damaged),
        new("a film that ends in the middle", "a.mp4", Half(GoodFiles.Mp4()), Damaged),
        new("a film with a page behind it", "a.mp4", [.. GoodFiles.Mp4(), .. Html], Damaged),
        new("a film without anything to play", "a.mp4", GoodFiles.Box("ftyp", "isom\0\0\0\0"u8.ToArray()), Damaged),

        new("an animated PNG", "a.png", Pngs.Animated(3), Animation),
        new("an animated PNG behind a large chunk", "a.png", Pngs.Animated(3, before: 9_000), Animation),
        new("a sequence of AVIF", "a.avif", GoodFiles.Box("ftyp", "avis\0\0\0\0avifavismif1"u8.ToArray()), Animation),
        new(
            "a sequence of AVIF by another name",
            "a.avif",
            GoodFiles.Box("ftyp", "msf1\0\0\0\0avifavis"u8.ToArray()),
            Animation),

        new("a JPEG whose last pixels are missing", "a.jpg", Jpeg[..^40], Damaged),

        new("a PNG of 50,000 by 50,000", "a.png", PngOf(50_000, 50_000), TooMany),
        new("a PNG of 2 billion by 1", "a.png", PngOf(int.MaxValue, 1), Damaged),
        new("a GIF of 60,000 by 60,000", "a.gif", GifOf(60_000, 60_000, frames: 1), TooMany),
        new("a GIF of 501 frames", "a.gif", GifOf(1, 1, frames: 501), TooMany),
        new("a GIF of 60,000 frames", "a.gif", GifOf(1, 1, frames: 60_000), TooMany),
        new("a small AVIF of 40 million pixels", "a.avif", DecompressionBombs.FlatAvif(), TooMany),
        new("a small GIF that unpacks to gigabytes", "a.gif", GifOf(6_000, 6_000, frames: 400), TooMany),

        new("a path", "../../etc/cron.d/a.png", Png, Invalid),
        new("a path of Windows", "..\\..\\a.png", Png, Invalid),
        new("a name that is a directory", "..", Png, Invalid),
        new("a name that reads backwards", "a\u202Egnp.exe", Png, Invalid),
        new("a name with a control character", "a\u0007.png", Png, Invalid),
        new("a name that does not show", "\u200B", Png, Invalid),
        new("a name without end", new string('a', 201), Png, Invalid),
    ];

    /// <summary>A PNG whose header claims this size, with a valid checksum.</summary>
    public static byte[] PngOf(int width, int height)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);
        return
        [
            .. Png[..8], .. Chunk("IHDR"u8, header), .. Chunk("IDAT"u8, GoodFiles.Noise(20)), .. Chunk("IEND"u8, []),
        ];
    }

    /// <summary>A GIF whose frames claim this size but hold one pixel each.</summary>
    public static byte[] GifOf(ushort width, ushort height, int frames)
    {
        byte[] size = [(byte)width, (byte)(width >> 8), (byte)height, (byte)(height >> 8)];
        byte[] frame = [0x21, 0xF9, 4, 0, 1, 0, 0, 0, 0x2C, 0, 0, 0, 0, .. size, 0, 2, 2, 0x44, 1, 0];
        return
        [
            .. "GIF89a"u8, .. size, 0x80, 0, 0,
            0, 0, 0, 255, 255, 255,
            .. Enumerable.Repeat(frame, frames).SelectMany(f => f), 0x3B,
        ];
    }

    private static byte[] Half(byte[] file) => file[..(file.Length / 2)];

    private static byte[] Flipped(byte[] file, ReadOnlySpan<byte> at, int after)
    {
        var copy = file.ToArray();
        copy[copy.AsSpan().IndexOf(at) + after] ^= 0x55;
        return copy;
    }

    public static byte[] Chunk(ReadOnlySpan<byte> type, byte[] content)
    {
        byte[] body = [.. type, .. content];
        var chunk = new byte[body.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        body.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(body.Length + 4), Crc(body));
        return chunk;
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ (0xEDB88320 & (uint)-(int)(crc & 1));
            }
        }

        return ~crc;
    }
}
