using System.Numerics;
using Hubbub.Domain.Common;
using NetVips;

namespace Hubbub.Web.Demo;

/// <summary>
/// Generated pictures for the demo, identical each time: a sky, its light, and three ridges in its colours.
/// </summary>
internal static class DemoPictures
{
    private const int Width = 720;
    private const int Height = 480;
    private const int LandscapeWidth = 480;
    private const int LandscapeHeight = 320;
    private const int Portrait = 256;
    private const int Ridges = 3;

    private static readonly Dictionary<string, Picture> Pictures = new()
    {
        ["dawn"] = new(
            "Mountains before sunrise",
            Sky: 0x2B2D5B,
            Horizon: 0xF7A072,
            Light: 0xFFF1D0,
            Ground: 0x1C1F3F,
            At: new(0.62f, 0.5f),
            Shape: 1),
        ["clock"] = new(
            "A valley at night, under the moon",
            Sky: 0x0B1026,
            Horizon: 0x35508F,
            Light: 0xEAF0FF,
            Ground: 0x050A18,
            At: new(0.24f, 0.22f),
            Shape: 4),
        ["bread"] = new(
            "Golden fields at noon",
            Sky: 0xF2B45A,
            Horizon: 0xFFE9C2,
            Light: 0xFFFFFF,
            Ground: 0x8A4B1F,
            At: new(0.5f, 0.3f),
            Shape: 7),
        ["glaze"] = new(
            "Glazed hills in two colours",
            Sky: 0x0F766E,
            Horizon: 0xC4F1DE,
            Light: 0xFFF7ED,
            Ground: 0x7C2D4F,
            At: new(0.78f, 0.34f),
            Shape: 11),
        ["window"] = new(
            "Blue ridges from a train",
            Sky: 0x3C6FB6,
            Horizon: 0xDCEBFA,
            Light: 0xFFFFFF,
            Ground: 0x123A4A,
            At: new(0.35f, 0.36f),
            Shape: 16),
        ["frost"] = new(
            "Frost before dawn",
            Sky: 0x1F2A44,
            Horizon: 0xB9C7E4,
            Light: 0xF5F9FF,
            Ground: 0x27364F,
            At: new(0.7f, 0.44f),
            Shape: 22),
        ["mia"] = new(
            "A clay moon over violet hills",
            Sky: 0x7B3F61,
            Horizon: 0xF6C6A8,
            Light: 0xE07A5F,
            Ground: 0x3D2645,
            At: new(0.5f, 0.34f),
            Shape: 2),
        ["omar"] = new(
            "Green signals over the line",
            Sky: 0x123524,
            Horizon: 0x85A947,
            Light: 0xEFE3C2,
            Ground: 0x0B2018,
            At: new(0.42f, 0.28f),
            Shape: 5),
        ["yuki"] = new(
            "Snow light",
            Sky: 0x6C8EBF,
            Horizon: 0xF3F6FB,
            Light: 0xFFFFFF,
            Ground: 0x5B6C8F,
            At: new(0.56f, 0.3f),
            Shape: 9),
        ["tomas"] = new(
            "An oven at four",
            Sky: 0x3B1C0A,
            Horizon: 0xE8871E,
            Light: 0xFFD580,
            Ground: 0x1F0E05,
            At: new(0.5f, 0.42f),
            Shape: 13),
        ["ada"] = new(
            "Stage light",
            Sky: 0x1A1446,
            Horizon: 0xB14AED,
            Light: 0xFFE066,
            Ground: 0x0D0A26,
            At: new(0.46f, 0.3f),
            Shape: 18),
        ["supper"] = new(
            "Lamplight over a dark line",
            Sky: 0x14213D,
            Horizon: 0xFCA311,
            Light: 0xFFF3D6,
            Ground: 0x0A1020,
            At: new(0.5f, 0.4f),
            Shape: 27),
        ["choir"] = new(
            "Morning in four voices",
            Sky: 0x5B2A86,
            Horizon: 0xFFD6E8,
            Light: 0xFFFFFF,
            Ground: 0x2A1245,
            At: new(0.5f, 0.3f),
            Shape: 31),
        ["kiln"] = new(
            "Embers",
            Sky: 0x4A0E0E,
            Horizon: 0xF25C05,
            Light: 0xFFE8A3,
            Ground: 0x1B0505,
            At: new(0.48f, 0.46f),
            Shape: 36),
        ["supper-window"] = new(
            "Evening hills from the dining car",
            Sky: 0x274472,
            Horizon: 0xF5B895,
            Light: 0xFFF1E0,
            Ground: 0x10243A,
            At: new(0.66f, 0.42f),
            Shape: 41),
    };

    public static bool Has(string key) => Pictures.ContainsKey(key);

    /// <summary>A picture in colours that follow from the key.</summary>
    public static byte[] Landscape(string key) => Draw(PictureOf(key), LandscapeWidth, LandscapeHeight);

    /// <summary>Someone's avatar; null for those who have none.</summary>
    public static byte[]? PortraitOf(string username) => HasPortrait(username)
        ? Draw(Pictures.GetValueOrDefault(username) ?? PictureOf(username), Portrait, Portrait)
        : null;

    public static bool HasPortrait(string username) =>
        Pictures.ContainsKey(username) || DemoCrowd.People.Any(p => p.Username == username);

    public static string AltTextOf(string username) =>
        Pictures.TryGetValue(username, out var picture) ? picture.AltText : PictureOf(username).AltText;

    public static Task<MediaId> Upload(DemoActs acts, UserId owner, string key, CancellationToken ct) =>
        acts.Upload(owner, Draw(Pictures[key], Width, Height), $"{key}.jpg", Pictures[key].AltText, ct);

    // Not by the hash of the text, which differs in each process.
    private static Picture PictureOf(string key)
    {
        var random = new Random(key.Aggregate(17, (hash, letter) => unchecked((hash * 31) + letter)));
        var hue = random.NextSingle();
        return new(
            "Hills under a wide sky",
            Sky: Colour(hue, 0.75f, 0.45f),
            Horizon: Colour(hue + 0.35f + (0.2f * random.NextSingle()), 0.45f, 0.98f),
            Light: 0xFFF6E0,
            Ground: Colour(hue + 0.05f, 0.7f, 0.22f),
            At: new(0.3f + (0.4f * random.NextSingle()), 0.26f + (0.16f * random.NextSingle())),
            Shape: random.Next(1, 60));
    }

    private static int Colour(float hue, float saturation, float value)
    {
        return (Band(5) << 16) | (Band(3) << 8) | Band(1);
        int Band(int shift)
        {
            var place = (shift + (hue * 6)) % 6;
            return (int)(255 * value * (1 - (saturation * Math.Clamp(MathF.Min(place, 4 - place), 0, 1))));
        }
    }

    private static byte[] Draw(Picture picture, int width, int height)
    {
        var pixels = new byte[width * height * 3];
        var ratio = (float)width / height;
        var tops = Enumerable.Range(0, width).Select(x => picture.TopsAt((float)x / width)).ToArray();
        Parallel.For(0, height, y =>
        {
            var sky = picture.SkyAt((float)y / height);
            for (var (x, next) = (0, y * width * 3); x < width; x++)
            {
                var colour = picture.ColourAt((float)x / width, (float)y / height, ratio, sky, tops[x]);
                for (var band = 0; band < 3; band++)
                {
                    pixels[next++] = (byte)colour[band];
                }
            }
        });

        using var image = Image.NewFromMemory(pixels, width, height, bands: 3, Enums.BandFormat.Uchar);
        return image.JpegsaveBuffer(q: 88);
    }

    private sealed record Picture(string AltText, int Sky, int Horizon, int Light, int Ground, Vector2 At, int Shape)
    {
        private readonly Vector3[] _ridges =
        [
            .. Enumerable.Range(1, Ridges).Select(r => Vector3.Lerp(Rgb(Horizon), Rgb(Ground), (float)r / Ridges)),
        ];

        public Vector3 SkyAt(float y) => Vector3.Lerp(Rgb(Sky), Rgb(Horizon), MathF.Min(y / 0.7f, 1));

        /// <summary>Where each ridge begins in a column, from far to near.</summary>
        public float[] TopsAt(float x) =>
        [
            .. Enumerable.Range(1, Ridges).Select(ridge => 0.46f + (0.13f * ridge)
                + (0.055f * MathF.Sin((x * (3 + (2 * ridge))) + Shape + (2 * ridge)))
                + (0.018f * MathF.Sin((x * (13 + (5 * ridge))) + (3 * Shape)))),
        ];

        public Vector3 ColourAt(float x, float y, float ratio, Vector3 sky, float[] tops)
        {
            // The nearest ridge that covers the point hides all behind it.
            var hidden = Array.FindLastIndex(tops, top => (y - top) * Height >= 1);
            var colour = hidden < 0 ? Lit(x, y, ratio, sky) : _ridges[hidden];
            for (var ridge = hidden + 1; ridge < Ridges; ridge++)
            {
                colour = Vector3.Lerp(colour, _ridges[ridge], Math.Clamp((y - tops[ridge]) * Height, 0, 1));
            }

            return colour;
        }

        private Vector3 Lit(float x, float y, float ratio, Vector3 sky)
        {
            var distance = Vector2.Distance(new(x * ratio, y), new(At.X * ratio, At.Y));
            // A disc with a soft edge, in a wide glow.
            var light = MathF.Max(Math.Clamp((0.075f - distance) * 250, 0, 1), 0.55f * MathF.Exp(-6 * distance));
            return Vector3.Lerp(sky, Rgb(Light), light);
        }

        private static Vector3 Rgb(int colour) => new(colour >> 16, (colour >> 8) & 0xFF, colour & 0xFF);
    }
}
