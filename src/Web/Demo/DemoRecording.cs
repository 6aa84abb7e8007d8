using System.Buffers.Binary;
using Hubbub.Domain.Common;

namespace Hubbub.Web.Demo;

/// <summary>A generated voice note for the demo: someone hums five notes.</summary>
internal static class DemoRecording
{
    private const int Rate = 16_000;
    private const int NoteSamples = Rate * 3 / 5;
    private const int HeaderBytes = 44;

    private static readonly double[] Notes = [220, 261.63, 329.63, 293.66, 220];

    public static Task<MediaId> Upload(DemoActs acts, UserId owner, string key, CancellationToken ct) =>
        acts.Upload(owner, Hum(), $"{key}.wav", "Someone hums", ct);

    // A WAV file with one channel of 16 bits.
    private static byte[] Hum()
    {
        var file = new byte[HeaderBytes + (2 * NoteSamples * Notes.Length)];
        "RIFF\0\0\0\0WAVEfmt "u8.CopyTo(file);
        var header = file.AsSpan();
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], file.Length - 8);
        BinaryPrimitives.WriteInt32LittleEndian(header[16..], 16);
        BinaryPrimitives.WriteInt16LittleEndian(header[20..], 1);
        BinaryPrimitives.WriteInt16LittleEndian(header[22..], 1);
        BinaryPrimitives.WriteInt32LittleEndian(header[24..], Rate);
        BinaryPrimitives.WriteInt32LittleEndian(header[28..], Rate * 2);
        BinaryPrimitives.WriteInt16LittleEndian(header[32..], 2);
        BinaryPrimitives.WriteInt16LittleEndian(header[34..], 16);
        "data"u8.CopyTo(header[36..]);
        BinaryPrimitives.WriteInt32LittleEndian(header[40..], file.Length - HeaderBytes);
        for (var i = 0; i < NoteSamples * Notes.Length; i++)
        {
            var (note, within) = (i / NoteSamples, (double)(i % NoteSamples) / NoteSamples);
            var phase = 2 * Math.PI * Notes[note] * i / Rate;
            // Each note swells and fades; the overtone makes it a voice and not a whistle.
            var sample = 9_000 * Math.Sin(Math.PI * within) * (Math.Sin(phase) + (0.4 * Math.Sin(2 * phase)));
            BinaryPrimitives.WriteInt16LittleEndian(header[(HeaderBytes + (2 * i))..], (short)sample);
        }

        return file;
    }
}
