using System.Globalization;
using Hubbub.Testing;
using Hubbub.Testing.Media;
using Hubbub.Web.Tests.Realtime;
using NetVips;

namespace Hubbub.Web.Tests.Media;

/// <summary>Pictures look the same, and files keep their names, after the upload.</summary>
public sealed class PictureTests : Pair
{
    public static TheoryData<string> Ends => ["a.jpg -1", "a.jpg -2", "a.png -12", "a.gif -1"];

    public static TheoryData<string> Coloured => [.. Colours.Keys];

    // The expected colours in sRGB, by the formulas of the PNG specification and ITU-T H.273.
    private static readonly Dictionary<string, (Func<byte[]> Bytes, double[] Expected)> Colours = new()
    {
        ["linear"] = (() => Pngs.Flat(64, 128, 0, Pngs.Gamma(1)), [137, 188, 0]),
        ["linear grey"] = (() => Pngs.FlatGrey(64, Pngs.Gamma(1)), [137, 137, 137]),
        ["gamma of 1.8"] = (() => Pngs.Flat(128, 128, 128, Pngs.Gamma(1 / 1.8)), [146, 146, 146]),
        ["the primaries of Display P3"] = (
            () => Pngs.Flat(
                200,
                100,
                100,
                Pngs.Gamma(1 / 2.2),
                Pngs.Primaries(0.3127, 0.3290, 0.68, 0.32, 0.265, 0.69, 0.15, 0.06)),
            [216, 93, 97]),
        ["coded as linear"] = (() => Pngs.Flat(64, 64, 64, Pngs.Coding(1, 8)), [137, 137, 137]),
        ["coded as Display P3"] = (() => Pngs.Flat(200, 100, 100, Pngs.Coding(12, 13)), [215, 93, 97]),
        ["coded as PQ"] = (() => Pngs.Flat(128, 128, 128, Pngs.Coding(9, 16)), [181, 181, 181]),
        ["coded as sRGB, whatever gamma is said"] = (
            () => Pngs.Flat(64, 128, 200, Pngs.Coding(1, 13), Pngs.Gamma(1)), [64, 128, 200]),
        ["said to be sRGB, whatever gamma is said"] = (
            () => Pngs.Flat(64, 128, 200, ("sRGB", [0]), Pngs.Gamma(1)), [64, 128, 200]),
        ["nothing said"] = (() => Pngs.Flat(64, 128, 200), [64, 128, 200]),
        ["a gamma of nothing"] = (() => Pngs.Flat(64, 128, 200, Pngs.Gamma(0)), [64, 128, 200]),
        ["primaries without a place"] = (
            () => Pngs.Flat(64, 128, 200, Pngs.Gamma(1 / 2.2), Pngs.Primaries(0, 0, 0, 0, 0, 0, 0, 0)), [64, 128, 200]),
        ["primaries on one line"] = (
            () => Pngs.Flat(64, 128, 200, Pngs.Gamma(1 / 2.2), Pngs.Primaries(0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3)),
            [64, 128, 200]),
    };

    [Theory, MemberData(nameof(Coloured))]
    public async Task A_PNG_keeps_its_colours_when_what_explains_them_is_taken_out(string what)
    {
        var (make, expected) = Colours[what];
        var card = await Alice.MustUpload(make(), "a.png");

        foreach (var size in new[] { "original", "small" })
        {
            var (_, content) = await Alice.Content(card.Id("id"), $"?size={size}");
            using var image = size == "original" ? Image.PngloadBuffer(content) : Image.WebploadBuffer(content);
            using var colours = image.Colourspace(Enums.Interpretation.Srgb);
            var means = Enumerable.Range(0, 3).Select(band => colours[band].Avg()).ToArray();
            for (var band = 0; band < 3; band++)
            {
                means[band].Should().BeApproximately(
                    expected[band], size == "original" ? 2 : 5, $"{size}: {string.Join(' ', means)}");
            }
        }
    }

    [Theory]
    [InlineData("a.jpg", "p3")]
    [InlineData("a.jpg", "cmyk")]
    [InlineData("a.png", "p3")]
    [InlineData("a.webp", "p3")]
    [InlineData("a.avif", "p3")]
    public async Task A_profile_is_worked_into_the_colours_of_every_format(string name, string profile)
    {
        using var plain = Image.NewFromBuffer(Pngs.Flat(180, 110, 110));
        using var profiled = plain.IccTransform(profile, inputProfile: "srgb");

        var card = await Alice.MustUpload(profiled.WriteToBuffer(System.IO.Path.GetExtension(name)), name);

        foreach (var size in new[] { "original", "small" })
        {
            var (_, content) = await Alice.Content(card.Id("id"), $"?size={size}");
            using var image = Image.NewFromBuffer(content);
            image.Bands.Should().Be(3);
            (image[0].Avg(), image[1].Avg(), image[2].Avg()).Should().Match<(double R, double G, double B)>(
                c => Math.Abs(c.R - 180) < 6 && Math.Abs(c.G - 110) < 6 && Math.Abs(c.B - 110) < 6);
        }
    }

    [Theory, MemberData(nameof(Ends))]
    public async Task An_image_without_its_end_marker_is_taken(string what)
    {
        var (name, cut) = (what.Split(' ')[0], int.Parse(what.Split(' ')[1], CultureInfo.InvariantCulture));
        var bytes = name switch
        {
            "a.jpg" =>
            GoodFiles.Jpeg(),
            "a.png" => GoodFiles.Png(300, 200),
            _ => GoodFiles.Gif(),
        };

        var card = await Alice.MustUpload(bytes[..^-cut], name);

        foreach (var size in new[] { "original", "small" })
        {
            var (_, content) = await Alice.Content(card.Id("id"), $"?size={size}");
            using var image = Image.NewFromBuffer(content);
            using var whole = Image.NewFromBuffer(bytes);
            image[0].Avg().Should().BeApproximately(whole[0].Avg(), 2, "nothing of the picture is missing");
        }
    }

    [Fact]
    public async Task A_PNG_of_one_frame_is_no_animation() =>
        (await Alice.MustUpload(Pngs.Animated(1), "a.png")).Text("contentType").Should().Be("image/png");

    [Theory]
    [InlineData("say %22hi%22.txt", "say \"hi\".txt")]
    [InlineData("100%25 %41.txt", "100%25 %41.txt")]
    public async Task What_a_form_escapes_in_a_name_is_undone_and_nothing_else(string sent, string name)
    {
        using var body = new MultipartFormDataContent { Uploads.FileOf(GoodFiles.Text(), $"filename=\"{sent}\"") };
        using var response = await Alice.Send(body);

        (await response.Must()).Text("name").Should().Be(name);
    }

    [Theory]
    [InlineData("a%0Ab.txt")]
    [InlineData("a%0D%0ab.txt")]
    public async Task A_line_break_that_a_form_escapes_is_refused_as_one(string sent)
    {
        using var body = new MultipartFormDataContent { Uploads.FileOf(GoodFiles.Text(), $"filename=\"{sent}\"") };
        using var response = await Alice.Send(body);

        (await response.Refusal()).Should().Be((400, "validation_failed"));
    }
}
