namespace Hubbub.Infrastructure.Media.Audio;

/// <summary>The loudest sample of each of 64 equal parts of a recording.</summary>
internal sealed class Waveform(long length)
{
    public const int Parts = 64;

    // A recording that is all quieter is silent: making it loud would show noise.
    private const int Silence = 100;

    private readonly int[] _loudest = new int[Parts];

    /// <summary>The first sample of a part.</summary>
    public long StartOf(int part) => length * part / Parts;

    /// <summary>Adds samples that begin at a place of the recording; those beyond its ends are ignored.</summary>
    public void Add(long start, ReadOnlySpan<short> samples)
    {
        for (var i = 0; i < samples.Length; i++)
        {
            var at = start + i;
            if (at >= 0 && at < length)
            {
                ref var loudest = ref _loudest[(int)(at * Parts / length)];
                loudest = Math.Max(loudest, Math.Abs((int)samples[i]));
            }
        }
    }

    public override string ToString()
    {
        var most = Math.Max(Silence, _loudest.Max());
        return Convert.ToBase64String(Array.ConvertAll(_loudest, l => (byte)(l * byte.MaxValue / most)));
    }
}
