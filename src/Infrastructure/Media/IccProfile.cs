using System.Buffers.Binary;
using System.Text;

namespace Hubbub.Infrastructure.Media;

/// <summary>
/// Builds an ICC profile from three primaries and one curve, since libvips converts only by profiles.
/// </summary>
internal static class IccProfile
{
    private const int HeaderBytes = 128;
    private const int EntryBytes = 12;
    private const int LightBytes = 20;
    private const int CurvePoints = 4_096;

    private static readonly double[] D50 = [0.9642, 1, 0.8249];
    private static readonly string[] Tags = ["rXYZ", "gXYZ", "bXYZ", "wtpt", "rTRC", "gTRC", "bTRC"];

    // From XYZ tristimulus values to Bradford cone responses.
    private static readonly double[] Bradford =
    [
        0.8951, 0.2664, -0.1614, -0.7502, 1.7135, 0.0367, 0.0389, -0.0685, 1.0296,
    ];

    /// <summary>Null if these primaries do not span a colour space.</summary>
    /// <param name="xy">White, red, green and blue, as CIE x and y.</param>
    /// <param name="toLight">The linear light of a value from 0 to 1; 1 is white, and more is clipped.</param>
    public static byte[]? Of(double[] xy, Func<double, double> toLight)
    {
        double[] LightOf(int at) => [xy[at] / xy[at + 1], 1, (1 - xy[at] - xy[at + 1]) / xy[at + 1]];
        if (xy[1] <= 0 || xy[3] <= 0 || xy[5] <= 0 || xy[7] <= 0)
        {
            return null;
        }

        var (white, red, green, blue) = (LightOf(0), LightOf(2), LightOf(4), LightOf(6));
        if (Inverse(
            [red[0], green[0], blue[0], red[1], green[1], blue[1], red[2], green[2], blue[2]]) is not { } inverse)
        {
            return null;
        }

        var (amounts, from, to, back) = (
            Times(inverse, white), Times(Bradford, white), Times(Bradford, D50), Inverse(Bradford)!);
        // Adapted to D50, the white point of ICC profiles.
        double[] Adapted(double[] light, double amount) =>
            Times(back, [.. Times(Bradford, light).Select((cone, i) => amount * cone * to[i] / from[i])]);
        double[][] lights = [Adapted(red, amounts[0]), Adapted(green, amounts[1]), Adapted(blue, amounts[2]), D50];
        return lights.SelectMany(light => light).All(v => Math.Abs(v) < 100) ? Write(lights, toLight) : null;
    }

    private static byte[] Write(double[][] lights, Func<double, double> toLight)
    {
        var first = HeaderBytes + 4 + (Tags.Length * EntryBytes);
        var curve = first + (lights.Length * LightBytes);
        var curveBytes = 12 + (CurvePoints * 2);
        var profile = new byte[curve + curveBytes];
        Number(0, profile.Length);
        Number(8, 0x04200000);
        Name(12, "mntrRGB XYZ ");
        Name(36, "acsp");
        Light(68, D50);
        Number(HeaderBytes, Tags.Length);
        for (var i = 0; i < Tags.Length; i++)
        {
            var entry = HeaderBytes + 4 + (i * EntryBytes);
            Name(entry, Tags[i]);
            Number(entry + 4, i < lights.Length ? first + (i * LightBytes) : curve);
            Number(entry + 8, i < lights.Length ? LightBytes : curveBytes);
        }

        for (var i = 0; i < lights.Length; i++)
        {
            Name(first + (i * LightBytes), "XYZ ");
            Light(first + (i * LightBytes) + 8, lights[i]);
        }

        Name(curve, "curv");
        Number(curve + 8, CurvePoints);
        for (var i = 0; i < CurvePoints; i++)
        {
            var light = Math.Clamp(toLight(i / (CurvePoints - 1.0)), 0, 1);
            BinaryPrimitives.WriteUInt16BigEndian(
                profile.AsSpan(curve + 12 + (i * 2)), (ushort)Math.Round(light * ushort.MaxValue));
        }

        return profile;

        void Number(int at, int value) => BinaryPrimitives.WriteInt32BigEndian(profile.AsSpan(at), value);
        void Name(int at, string name) => Encoding.ASCII.GetBytes(name, profile.AsSpan(at));
        void Light(int at, double[] light) =>
            Array.ForEach([0, 1, 2], i => Number(at + (i * 4), (int)Math.Round(light[i] * 65_536)));
    }

    private static double[] Times(double[] m, double[] v) =>
    [
        (m[0] * v[0]) + (m[1] * v[1]) + (m[2] * v[2]),
        (m[3] * v[0]) + (m[4] * v[1]) + (m[5] * v[2]),
        (m[6] * v[0]) + (m[7] * v[1]) + (m[8] * v[2]),
    ];

    private static double[]? Inverse(double[] m)
    {
        double[] adjugate =
        [
            (m[4] * m[8]) - (m[5] * m[7]), (m[2] * m[7]) - (m[1] * m[8]), (m[1] * m[5]) - (m[2] * m[4]),
            (m[5] * m[6]) - (m[3] * m[8]), (m[0] * m[8]) - (m[2] * m[6]), (m[2] * m[3]) - (m[0] * m[5]),
            (m[3] * m[7]) - (m[4] * m[6]), (m[1] * m[6]) - (m[0] * m[7]), (m[0] * m[4]) - (m[1] * m[3]),
        ];
        var determinant = (m[0] * adjugate[0]) + (m[1] * adjugate[3]) + (m[2] * adjugate[6]);
        return Math.Abs(determinant) < 1e-6 ? null : [.. adjugate.Select(v => v / determinant)];
    }
}
