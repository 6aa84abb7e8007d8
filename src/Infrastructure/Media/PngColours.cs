using System.Buffers.Binary;
using Hubbub.Application.Media.Formats;

namespace Hubbub.Infrastructure.Media;

/// <summary>
/// Converts a PNG's colour information other than an ICC profile into a profile. By the PNG specification, cICP takes
/// precedence over iCCP, iCCP over sRGB, and sRGB over gAMA and cHRM. Nonsensical values are ignored.
/// </summary>
internal static class PngColours
{
    private const double UsualGamma = 1 / 2.2;

    // Reference white of PQ and HLG, by ITU-R BT.2408: 203 cd/m², and the light of HLG's 75 % signal.
    private const double PqWhite = 203.0 / 10_000;
    private const double HlgWhite = 0.265;

    private static readonly double[] Srgb = [0.3127, 0.3290, 0.64, 0.33, 0.30, 0.60, 0.15, 0.06];

    /// <summary>Null if an embedded ICC profile applies, or the colours are sRGB.</summary>
    public static byte[]? ProfileOf(Stream png)
    {
        var chunks = PngChunks.Read(png, "cICP", "iCCP", "sRGB", "gAMA", "cHRM");
        if (chunks.GetValueOrDefault("cICP") is [var primaries, var transfer, 0, 1]
            && PrimariesOf(primaries) is { } coded && TransferOf(transfer) is { } curve)
        {
            return IccProfile.Of(coded, curve);
        }

        if (chunks.ContainsKey("iCCP") || chunks.ContainsKey("sRGB"))
        {
            return null;
        }

        var gamma = NumbersOf(chunks, "gAMA", 1)?[0] ?? UsualGamma;
        var own = NumbersOf(chunks, "cHRM", 8);
        // Programs that mean sRGB write about 1/2.2.
        return gamma is < 0.01 or > 100 || (own is null && Math.Abs((gamma / UsualGamma) - 1) < 0.05)
            ? null
            : IccProfile.Of(own ?? Srgb, v => Math.Pow(v, 1 / gamma));
    }

    private static double[]? NumbersOf(IReadOnlyDictionary<string, byte[]> chunks, string name, int count) =>
        chunks.GetValueOrDefault(name) is { } bytes && bytes.Length >= count * 4
            ? [.. Enumerable.Range(
                0, count).Select(i => BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(i * 4)) / 100_000.0)]
            : null;

    // By ITU-T H.273: white, red, green and blue, as CIE x and y.
    private static double[]? PrimariesOf(byte code) => code switch
    {
        1 => Srgb,
        5 => [0.3127, 0.3290, 0.64, 0.33, 0.29, 0.60, 0.15, 0.06],
        6 or 7 => [0.3127, 0.3290, 0.630, 0.340, 0.310, 0.595, 0.155, 0.070],
        9 => [0.3127, 0.3290, 0.708, 0.292, 0.170, 0.797, 0.131, 0.046],
        11 => [0.314, 0.351, 0.680, 0.320, 0.265, 0.690, 0.150, 0.060],
        12 => [0.3127, 0.3290, 0.680, 0.320, 0.265, 0.690, 0.150, 0.060],
        _ => null,
    };

    // Treat the BT.709 camera curve as sRGB, as browsers do.
    private static Func<double, double>? TransferOf(byte code) => code switch
    {
        1 or 6 or 13 or 14 or 15 => v => v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4),
        4 => v => Math.Pow(v, 2.2),
        5 => v => Math.Pow(v, 2.8),
        8 => v => v,
        16 => v => PqLight(Math.Pow(v, 1 / 78.84375)) / PqWhite,
        18 => v => (v <= 0.5 ? v * v / 3 : (Math.Exp((v - 0.55991073) / 0.17883277) + 0.28466892) / 12) / HlgWhite,
        _ => null,
    };

    private static double PqLight(double p) =>
        Math.Pow(Math.Max(p - 0.8359375, 0) / (18.8515625 - (18.6875 * p)), 1 / 0.1593017578125);
}
