using System.Buffers.Binary;
using System.Text;
using NetVips;

namespace Hubbub.Testing.Media;

/// <summary>PNGs with chunks that libvips does not write.</summary>
public static class Pngs
{
    private const int HeaderEnd = 33;

    /// <summary>One colour, with chunks that define its colour space.</summary>
    public static byte[] Flat(byte red, byte green, byte blue, params (string Name, byte[] Content)[] chunks) =>
        Flat([red, green, blue], Enums.Interpretation.Srgb, chunks);

    public static byte[] FlatGrey(byte level, params (string Name, byte[] Content)[] chunks) =>
        Flat([level], Enums.Interpretation.Bw, chunks);

    public static (string Name, byte[] Content) Gamma(double gamma) =>
        ("gAMA", Numbers((uint)Math.Round(gamma * 100_000)));

    public static (string Name, byte[] Content) Coding(byte primaries, byte transfer) =>
        ("cICP", [primaries, transfer, 0, 1]);

    /// <summary>White, red, green and blue, as CIE x and y.</summary>
    public static (string Name, byte[] Content) Primaries(params double[] xy) =>
        ("cHRM", Numbers([.. xy.Select(v => (uint)Math.Round(v * 100_000))]));

    /// <summary>A PNG whose header claims animation, after a chunk of this many bytes.</summary>
    public static byte[] Animated(uint frames, int before = 0) => With(
        GoodFiles.Png(),
        [
            ("prIv", new byte[before]),
            ("acTL", Numbers(frames, 0)),
            ("fcTL", [.. Numbers(0, 40, 30, 0, 0), 0, 1, 0, 10, 0, 0]),
        ]);

    private static byte[] Flat(double[] colour, Enums.Interpretation meaning, (string Name, byte[] Content)[] chunks)
    {
        using var black = Image.Black(40, 30);
        using var flat = black.NewFromImage(colour).Copy(interpretation: meaning);
        return With(flat.PngsaveBuffer(keep: Enums.ForeignKeep.None), chunks);
    }

    private static byte[] With(byte[] png, (string Name, byte[] Content)[] chunks) =>
    [
        .. png[..HeaderEnd],
        .. chunks.SelectMany(c => BadFiles.Chunk(Encoding.ASCII.GetBytes(c.Name), c.Content)),
        .. png[HeaderEnd..],
    ];

    private static byte[] Numbers(params uint[] numbers)
    {
        var bytes = new byte[numbers.Length * 4];
        for (var i = 0; i < numbers.Length; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(i * 4), numbers[i]);
        }

        return bytes;
    }
}
