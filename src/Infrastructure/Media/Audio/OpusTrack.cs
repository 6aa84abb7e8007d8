using Concentus;
using Concentus.Structs;
using Hubbub.Application.Media.Formats;

namespace Hubbub.Infrastructure.Media.Audio;

/// <summary>The packets of a recording in Opus, found in whatever file contains them.</summary>
internal sealed class OpusTrack
{
    /// <summary>
    /// The samples per second in which Opus counts time, and in which it is decoded: at lower rates the decoder returns
    /// silence for some packets.
    /// </summary>
    public const int Rate = 48_000;

    // More than an hour of packets of 20 ms; a longer recording has a duration only.
    private const int MostPackets = 200_000;
    private const int MostPacketBytes = 8 * 1024;

    private const int SamplesPerPart = Rate / 4;
    private const int LongestPacket = Rate * 120 / 1_000;

    private readonly List<Packet> _packets = [];

    // In samples.
    private long _end;

    static OpusTrack() => OpusCodecFactory.AttemptToUseNativeLibrary = false;

    /// <summary>The samples that a decoder drops at the beginning.</summary>
    public int PreSkip { get; set; }

    /// <summary>Adds a packet that begins at a time, or after the one before.</summary>
    /// <param name="head">Its first bytes, which say how long it lasts.</param>
    /// <param name="offset">Its place in the file; null if it is not in one piece, and so not decoded.</param>
    /// <param name="length">Its length, in bytes.</param>
    /// <param name="start">In samples.</param>
    public void Add(ReadOnlySpan<byte> head, long? offset, int length, long? start = null)
    {
        var at = start ?? _end;
        var samples = head.IsEmpty ? 0 : Math.Max(0, OpusPacketInfo.GetNumSamples(head, Rate));
        if (offset is { } place && length <= MostPacketBytes && _packets.Count <= MostPackets)
        {
            _packets.Add(new(at, place, length));
        }

        _end = Math.Max(_end, at + samples);
    }

    public AudioDescription Describe(FileStream file, CancellationToken ct) =>
        AudioDescription.Of((_end - PreSkip) * 1_000.0 / Rate, WaveformOf(file, ct));

    /// <summary>Decodes some packets of each part. Null if there are none, or too many to keep.</summary>
    private string? WaveformOf(FileStream file, CancellationToken ct)
    {
        if (_packets.Count is 0 or > MostPackets || _end <= PreSkip)
        {
            return null;
        }

        var waveform = new Waveform(_end - PreSkip);
        var decoder = OpusCodecFactory.CreateDecoder(Rate, 1);
        var (bytes, samples) = (new byte[MostPacketBytes], new short[LongestPacket]);
        var next = 0;
        for (var part = 0; part < Waveform.Parts; part++)
        {
            ct.ThrowIfCancellationRequested();
            while (next < _packets.Count && _packets[next].Start - PreSkip < waveform.StartOf(part))
            {
                next++;
            }

            for (var decoded = 0; decoded < SamplesPerPart && next < _packets.Count; next++)
            {
                var packet = _packets[next];
                file.Position = packet.Offset;
                file.ReadExactly(bytes, 0, packet.Length);
                var count = Decode(decoder, bytes.AsSpan(0, packet.Length), samples);
                waveform.Add(packet.Start - PreSkip, samples.AsSpan(0, count));
                // A packet that is not one counts, so that a file of them is not read to its end.
                decoded += Math.Max(count, SamplesPerPart / 50);
            }
        }

        return waveform.ToString();
    }

    private static int Decode(IOpusDecoder decoder, ReadOnlySpan<byte> packet, short[] samples)
    {
        try
        {
            return decoder.Decode(packet, samples, samples.Length, decode_fec: false);
        }
        catch (Exception)
        {
            // The decoder throws whatever it runs into; a damaged packet is silent.
            decoder.ResetState();
            return 0;
        }
    }

    private readonly record struct Packet(long Start, long Offset, int Length);
}
