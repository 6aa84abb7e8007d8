namespace Hubbub.Infrastructure.Media;

/// <summary>A placeholder for an image in a short string, see blurha.sh: its colours as 4 by 3 cosine waves.</summary>
internal static class Blurhash
{
    private const int Across = 4;
    private const int Down = 3;

    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#$%*+,-.:;=?@[]^_{|}~";

    /// <param name="pixels">Red, green and blue of each pixel, row by row.</param>
    /// <param name="width">Pixels in a row.</param>
    /// <param name="height">Rows.</param>
    public static string Of(ReadOnlySpan<byte> pixels, int width, int height)
    {
        var waves = new double[Across * Down][];
        for (var wave = 0; wave < waves.Length; wave++)
        {
            waves[wave] = Wave(pixels, width, height, wave % Across, wave / Across);
        }

        var strongest = waves.Skip(1).SelectMany(w => w).Max(Math.Abs);
        var scale = Math.Clamp((int)Math.Floor((strongest * 166) - 0.5), 0, 82);
        var average = (Srgb(waves[0][0]) << 16) | (Srgb(waves[0][1]) << 8) | Srgb(waves[0][2]);
        return string.Concat(
        [
            Encode(Across - 1 + ((Down - 1) * 9), 1),
            Encode(scale, 1),
            Encode(average, 4),
            .. waves.Skip(1).Select(wave => Encode(Pack(wave, (scale + 1) / 166.0), 2)),
        ]);
    }

    private static double[] Wave(ReadOnlySpan<byte> pixels, int width, int height, int across, int down)
    {
        var sum = new double[3];
        for (var i = 0; i < width * height; i++)
        {
            var weight = Math.Cos(
                Math.PI * across * (i % width) / width) * Math.Cos(Math.PI * down * (i / width) / height);
            for (var band = 0; band < 3; band++)
            {
                sum[band] += weight * Linear(pixels[(i * 3) + band]);
            }
        }

        var norm = across == 0 && down == 0 ? 1.0 : 2.0;
        return Array.ConvertAll(sum, s => s * norm / (width * height));
    }

    private static int Pack(double[] wave, double scale) =>
        wave.Aggregate(0, (packed, part) => (packed * 19) + Quantize(part / scale));

    private static int Quantize(double part) =>
        Math.Clamp((int)Math.Floor((Math.CopySign(Math.Sqrt(Math.Abs(part)), part) * 9) + 9.5), 0, 18);

    private static double Linear(byte value) =>
        value / 255.0 is var v && v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4);

    private static int Srgb(double value)
    {
        var v = Math.Clamp(value, 0, 1);
        return (int)(((v <= 0.0031308 ? v * 12.92 : (1.055 * Math.Pow(v, 1 / 2.4)) - 0.055) * 255) + 0.5);
    }

    private static string Encode(int value, int length) => string.Create(length, value, (text, rest) =>
    {
        for (var i = text.Length - 1; i >= 0; i--)
        {
            (text[i], rest) = (Digits[rest % 83], rest / 83);
        }
    });
}
