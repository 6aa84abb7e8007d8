using System.Buffers.Binary;
using Hubbub.Application.Media.Formats;

namespace Hubbub.Infrastructure.Media.Audio;

/// <summary>A WAV file with samples of 8, 16, 24 or 32 bits, or 32-bit floating point.</summary>
internal static class WaveFile
{
    private const int MostChunks = 1_000;
    private const int FormatBytes = 16;
    private const int MostFrameBytes = 64;
    private const int FramesPerPart = 16 * 1024;
    private const ushort Pcm = 1;
    private const ushort Float = 3;
    private const ushort Extensible = 0xFFFE;
    private const int SubFormat = 24;

    public static AudioDescription Describe(FileStream file, CancellationToken ct)
    {
        var (header, format) = (new byte[8], new byte[FormatBytes + 10]);
        var hasFormat = false;
        long at = 12;
        for (var chunk = 0; chunk < MostChunks; chunk++)
        {
            file.Position = at;
            if (file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length)
            {
                break;
            }

            var size = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(4));
            if (header.AsSpan().StartsWith("fmt "u8) && size >= FormatBytes)
            {
                var length = (int)Math.Min(size, format.Length);
                hasFormat = file.ReadAtLeast(format.AsSpan(0, length), length, throwOnEndOfStream: false) == length;
            }
            else if (header.AsSpan().StartsWith("data"u8))
            {
                // A recorder that was cut off leaves 0 or the largest number.
                var bytes = size is 0 or uint.MaxValue ? file.Length - at - 8 : Math.Min(size, file.Length - at - 8);
                return hasFormat ? Describe(file, format, at + 8, bytes, ct) : AudioDescription.Unknown;
            }

            // Chunks begin at even places.
            at += 8L + size + (size & 1);
        }

        return AudioDescription.Unknown;
    }

    private static AudioDescription Describe(
        FileStream file, ReadOnlySpan<byte> format, long start, long bytes, CancellationToken ct)
    {
        var code = BinaryPrimitives.ReadUInt16LittleEndian(format);
        code = code == Extensible ? BinaryPrimitives.ReadUInt16LittleEndian(format[SubFormat..]) : code;
        var rate = BinaryPrimitives.ReadUInt32LittleEndian(format[4..]);
        int frameBytes = BinaryPrimitives.ReadUInt16LittleEndian(format[12..]);
        var sampleBytes = BinaryPrimitives.ReadUInt16LittleEndian(format[14..]) / 8;
        if (rate == 0 || frameBytes is 0 or > MostFrameBytes || sampleBytes is < 1 or > 4 || sampleBytes > frameBytes
            || code is not (Pcm or Float) || (code == Float && sampleBytes != 4))
        {
            return AudioDescription.Unknown;
        }

        var frames = bytes / frameBytes;
        if (frames == 0)
        {
            return AudioDescription.Unknown;
        }

        var waveform = new Waveform(frames);
        var (buffer, samples) = (new byte[FramesPerPart * frameBytes], new short[FramesPerPart]);
        for (var part = 0; part < Waveform.Parts; part++)
        {
            ct.ThrowIfCancellationRequested();
            var first = waveform.StartOf(part);
            var count = (int)Math.Min(FramesPerPart, waveform.StartOf(part + 1) - first);
            file.Position = start + (first * frameBytes);
            var wanted = buffer.AsSpan(0, count * frameBytes);
            var read = file.ReadAtLeast(wanted, wanted.Length, throwOnEndOfStream: false);
            for (var i = 0; i < read / frameBytes; i++)
            {
                samples[i] = Sample(buffer.AsSpan(i * frameBytes, sampleBytes), isFloat: code == Float);
            }

            waveform.Add(first, samples.AsSpan(0, read / frameBytes));
        }

        return AudioDescription.Of(frames * 1_000.0 / rate, waveform.ToString());
    }

    private static short Sample(ReadOnlySpan<byte> bytes, bool isFloat) => bytes.Length switch
    {
        // Only samples of a byte have no sign.
        1 => (short)((bytes[0] - 128) << 8),
        4 when isFloat => (short)(Math.Clamp(BinaryPrimitives.ReadSingleLittleEndian(bytes), -1, 1) * short.MaxValue),
        _ => BinaryPrimitives.ReadInt16LittleEndian(bytes[^2..]),
    };
}
