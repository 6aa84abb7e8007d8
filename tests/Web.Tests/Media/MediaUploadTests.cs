using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Hubbub.Testing;
using Hubbub.Testing.Media;
using Hubbub.Web.Tests.Realtime;
using Microsoft.EntityFrameworkCore;
using NetVips;

namespace Hubbub.Web.Tests.Media;

/// <summary>Files uploaded in one request, and how they are stored.</summary>
public sealed class MediaUploadTests : Pair
{
    protected override string[] Settings =>
        ["--RateLimits:RestPerUser:Permits=100000", "--RateLimits:Uploads:Permits=20"];

    public static TheoryData<string> Good => [.. GoodOnes.Keys];

    private static readonly Dictionary<string, (Func<byte[]> Bytes, string Type, string Kind)> GoodOnes = new()
    {
        ["a.jpg"] = (() => GoodFiles.Jpeg(), "image/jpeg", "image"),
        ["a.png"] = (() => GoodFiles.Png(), "image/png", "image"),
        ["a.gif"] = (() => GoodFiles.Gif(), "image/gif", "image"),
        ["a.webp"] = (() => GoodFiles.WebP(), "image/webp", "image"),
        ["a.avif"] = (GoodFiles.Avif, "image/avif", "image"),
        ["a.mp4"] = (() => GoodFiles.Mp4(), "video/mp4", "video"),
        ["a.mov"] = (() => GoodFiles.Mp4("qt  "), "video/quicktime", "video"),
        ["a.webm"] = (() => GoodFiles.WebM(), "video/webm", "video"),
        ["a.m4a"] = (() => GoodFiles.Mp4("M4A "), "audio/mp4", "audio"),
        ["a.mp3"] = (GoodFiles.Mp3, "audio/mpeg", "audio"),
        ["tagged.mp3"] = (() => [.. GoodFiles.Id3(300), .. GoodFiles.Mp3()], "audio/mpeg", "audio"),
        ["long.mp3"] = (() => [.. GoodFiles.Id3(4_083), .. GoodFiles.Mp3()], "audio/mpeg", "audio"),
        ["covered.mp3"] = (() => [.. GoodFiles.Id3(9_000), .. GoodFiles.Mp3()], "audio/mpeg", "audio"),
        ["ended.mp3"] = (
            () => [.. GoodFiles.Id3(20, flags: 0x10), .. new byte[10], .. GoodFiles.Mp3()], "audio/mpeg", "audio"),
        ["a.ogg"] = (() => GoodFiles.Ogg(), "audio/ogg", "audio"),
        ["a.wav"] = (GoodFiles.Wav, "audio/wav", "audio"),
        ["a.pdf"] = (GoodFiles.Pdf, "application/pdf", "document"),
        ["a.txt"] = (GoodFiles.Text, "text/plain; charset=utf-8", "document"),
        ["a.docx"] = (
            () => GoodFiles.Docx(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "document"),
        ["a.odt"] = (GoodFiles.Odt, "application/vnd.oasis.opendocument.text", "document"),
    };

    [Theory, MemberData(nameof(Good))]
    public async Task A_file_is_known_by_its_bytes_and_comes_back_as_what_it_is(string name)
    {
        var (make, type, kind) = GoodOnes[name];
        var bytes = make();

        // Under a wrong name: the extension is ignored, and corrected.
        var card = await Alice.MustUpload(bytes, "holiday.exe");
        var (response, content) = await Alice.Content(card.Id("id"));

        (card.Text("contentType"), card.Text("kind"), card.Text("name"))
            .Should().Be((type, kind, $"holiday.exe{Path.GetExtension(name)}"));
        response.Content.Headers.ContentType!.ToString().Should().Be(type);
        response.Content.Headers.ContentLength.Should().Be(content.Length).And.Be(card.Number("bytes"));
        if (kind != "image")
        {
            content.Should().Equal(bytes);
            (await Alice.Content(card.Id("id"), "?size=small")).Response.StatusCode
                .Should()
                .Be(HttpStatusCode.NotFound);
        }

        var disposition = response.Content.Headers.ContentDisposition;
        (disposition?.DispositionType == "attachment").Should().Be(kind == "document");
        (disposition?.FileNameStar).Should().Be(kind == "document" ? card.Text("name") : null);
    }

    [Fact]
    public async Task A_photo_loses_its_place_and_stands_upright()
    {
        var bytes = GoodFiles.PhoneJpeg(900, 600);
        Encoding.Latin1.GetString(bytes).Should().Contain("Canary-Cam").And.Contain("canary-xmp");
        using (var sent = Image.JpegloadBuffer(bytes))
        {
            sent.Contains(GoodFiles.Latitude).Should().BeTrue();
        }

        var card = await Alice.MustUpload(bytes, "photo.jpg", "Two boats");

        (card.Number("width"), card.Number("height"), card.Text("altText")).Should().Be((600, 900, "Two boats"));
        card.Text("blurhash").Should().HaveLength(28);
        card.GetProperty("sizes").EnumerateArray().Select(s => s.GetString()).Should()
            .Equal("small", "medium", "large", "original");
        foreach (var (size, width, height) in new[]
        {
            ("original", 600, 900), ("small", 213, 320), ("medium", 533, 800), ("large", 600, 900),
        })
        {
            var (response, content) = await Alice.Content(card.Id("id"), $"?size={size}");
            response.Content.Headers.ContentType!.MediaType
                .Should()
                .Be(size == "original" ? "image/jpeg" : "image/webp");
            Encoding.Latin1.GetString(content).Should().NotContainAny("Canary", "canary", "Exif");
            using var image = size == "original" ? Image.JpegloadBuffer(content) : Image.WebploadBuffer(content);
            (image.Width, image.Height).Should().Be((width, height), size);
            image.GetFields()
                .Should()
                .NotContain(f => f.StartsWith("exif", StringComparison.Ordinal) || f == "orientation");
            image[0].Avg().Should().BeApproximately(127, 20, "it is the same picture");
        }
    }

    [Fact]
    public async Task An_animation_keeps_its_frames_and_its_thumbnails_are_still()
    {
        foreach (var (bytes, name) in new[] { (GoodFiles.Gif(5), "a.gif"), (GoodFiles.WebP(5), "a.webp") })
        {
            var card = await Alice.MustUpload(bytes, name);
            var (_, original) = await Alice.Content(card.Id("id"));
            var (_, small) = await Alice.Content(card.Id("id"), "?size=small");

            using var image = name == "a.gif"
                ? Image.GifloadBuffer(original, n: -1)
                : Image.WebploadBuffer(original, n: -1);
            using var still = Image.WebploadBuffer(small, n: -1);
            ((int)image.Get("n-pages"), image.PageHeight, ((int[])image.Get("delay"))[0]).Should().Be((5, 40, 50));
            (still.Width, still.Height).Should().Be((60, 40), "nothing is made larger");
            (card.Number("width"), card.Number("height")).Should().Be((60, 40));
        }
    }

    [Fact]
    public async Task What_hides_behind_an_image_is_gone()
    {
        byte[] polyglot = [.. GoodFiles.Gif(), .. "<script>alert('canary')</script>"u8];

        var card = await Alice.MustUpload(polyglot, "a.gif");

        var (_, original) = await Alice.Content(card.Id("id"));
        Encoding.Latin1.GetString(original).Should().NotContain("canary");
    }

    [Fact]
    public async Task A_download_can_do_nothing_and_is_asked_for_again()
    {
        var card = await Alice.MustUpload(GoodFiles.Pdf(), "Bericht „neu“.pdf");
        var id = card.Id("id");

        var (whole, bytes) = await Alice.Content(id);

        whole.Headers.CacheControl!.ToString().Should().Be("no-cache, private");
        whole.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        whole.Headers
            .GetValues("Content-Security-Policy")
            .Should()
            .Equal("default-src 'none'; sandbox; frame-ancestors 'none'");
        whole.Headers.AcceptRanges.Should().Equal("bytes");
        whole.Content.Headers.ContentDisposition!.FileNameStar.Should().Be("Bericht „neu“.pdf");
        var tag = whole.Headers.ETag!;
        tag.IsWeak.Should().BeFalse();

        var (part, middle) = await Alice.Content(id, headers: h => h.Range = new(10, 19));
        (part.StatusCode, part.Content.Headers.ContentRange!.ToString())
            .Should().Be((HttpStatusCode.PartialContent, $"bytes 10-19/{bytes.Length}"));
        middle.Should().Equal(bytes[10..20]);
        var (end, last) = await Alice.Content(id, headers: h => h.Range = new(null, 5));
        (end.StatusCode, Convert.ToHexString(last)).Should().Be(
            (HttpStatusCode.PartialContent, Convert.ToHexString(bytes[^5..])));
        (await Alice.Content(id, headers: h => h.Range = new(bytes.Length, null))).Response.StatusCode
            .Should().Be(HttpStatusCode.RequestedRangeNotSatisfiable);
        (await Alice.Content(id, headers: h => h.IfNoneMatch.Add(tag))).Response.StatusCode
            .Should().Be(HttpStatusCode.NotModified);
        var (changed, _) = await Alice.Content(id, headers: h =>
        {
            h.Range = new(0, 1);
            h.IfRange = new("\"another\"");
        });
        changed.StatusCode.Should().Be(HttpStatusCode.OK);

        var (refused, _) = await Bob.Content(id);
        refused.StatusCode.Should().Be(HttpStatusCode.NotFound);
        refused.Headers.CacheControl!.ToString().Should().Be("no-store");
        (await (await Alice.Content(id, "?size=huge")).Response.Refusal()).Should().Be((400, "validation_failed"));
    }

    [Fact]
    public async Task HEAD_answers_as_GET_does_but_for_the_bytes()
    {
        var id = (await Alice.MustUpload(GoodFiles.Pdf(), "a.pdf")).Id("id");
        var tag = (await Alice.Content(id)).Response.Headers.ETag!;
        Action<HttpRequestHeaders>[] asked =
        [
            _ => { }, h => h.Range = new(10, 19), h => h.Range = new(100_000, null), h => h.IfNoneMatch.Add(tag),
        ];
        foreach (var (person, query) in new[]
        {
            (Alice, ""), (Alice, "?size=original"), (Alice, "?size=huge"), (Bob, ""),
        })
        {
            foreach (var headers in asked)
            {
                var (whole, _) = await person.Content(id, query, headers);
                var (head, none) = await person.Content(id, query, headers, HttpMethod.Head);

                (head.StatusCode, none.Length).Should().Be((whole.StatusCode, 0));
                Lines(head.Headers).Should().Equal(Lines(whole.Headers));
                Lines(head.Content.Headers).Should().Equal(Lines(whole.Content.Headers));
            }
        }

        IEnumerable<string> Lines(HttpHeaders headers) =>
            headers.Where(h => h.Key is not ("Date" or "Transfer-Encoding"))
                .Select(h => $"{h.Key}: {string.Join(", ", h.Value)}").Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task Ones_files_can_be_listed_described_and_deleted()
    {
        var first = await Alice.MustUpload(GoodFiles.Png(), "a.png", "A boat");
        var second = await Alice.MustUpload(GoodFiles.Pdf(), "b.pdf");

        var page = await Alice.Get($"{Uploads.Path}?limit=1");
        var rest = await Alice.Get($"{Uploads.Path}?limit=1&cursor={page.Text("nextCursor")}");
        var row = page.GetProperty("items")[0].Must("media", "createdAt", "isUsed", "expiresAt");
        (row.GetProperty("media").Id("id"), row.Flag("isUsed"), row.Time("expiresAt") - row.Time("createdAt"))
            .Should().Be((second.Id("id"), false, TimeSpan.FromDays(1)));
        rest.GetProperty("items")[0].GetProperty("media").GetRawText().Should().Be(first.GetRawText());
        (await Bob.Get(Uploads.Path)).GetProperty("items").GetArrayLength().Should().Be(0);

        using (var response = await Alice.Http.PatchAsync(
            $"{Uploads.Path}/{first.Id("id")}",
            new StringContent("""{"altText":"Two\nboats <b>"}""", Encoding.UTF8, "application/json")))
        {
            (await response.Must()).Text("altText").Should().Be("Two\nboats <b>");
        }

        (await Alice.Get($"{Uploads.Path}/{first.Id("id")}")).Text("altText").Should().Be("Two\nboats <b>");
        var usage = (await Alice.Get($"{Uploads.Path}/usage")).Must("usedBytes", "quotaBytes");
        usage.Number("usedBytes").Should().Be(first.Number("bytes") + second.Number("bytes"));
        await Alice.Delete($"{Uploads.Path}/{first.Id("id")}");
        (await Alice.Get($"{Uploads.Path}/usage")).Number("usedBytes").Should().Be(second.Number("bytes"));
        (await Alice.Content(first.Id("id"))).Response.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_retry_with_the_same_key_is_the_same_file_and_costs_nothing()
    {
        var bytes = GoodFiles.Jpeg();
        var first = await Alice.MustUpload(bytes, "a.jpg", "A boat", "key-1");
        for (var i = 0; i < 20; i++)
        {
            (await Alice.MustUpload(bytes, "a.jpg", "A boat", "key-1")).GetRawText().Should().Be(first.GetRawText());
        }

        using (var response = await Alice.Upload(GoodFiles.Png(), "a.jpg", "A boat", "key-1"))
        {
            (await response.Refusal()).Should().Be((409, "media.idempotency_conflict"));
        }

        (await Bob.MustUpload(bytes, "a.jpg", "A boat", "key-1"))
            .Id("id")
            .Should()
            .NotBe(first.Id("id"), "keys are one's own");
        for (var i = 0; i < 19; i++)
        {
            await Alice.MustUpload(GoodFiles.Text(), "a.txt");
        }

        using (var response = await Alice.Upload(GoodFiles.Text(), "a.txt"))
        {
            (await response.Refusal()).Should().Be((429, "rate_limited"));
            response.Headers.RetryAfter!.Delta.Should().BeGreaterThan(TimeSpan.FromMinutes(50));
        }

        (await Alice.MustUpload(bytes, "a.jpg", "A boat", "key-1")).Id("id").Should().Be(first.Id("id"));
        (await Server.Db(db => db.MediaItems.CountAsync(m => m.OwnerId == Alice.Id))).Should().Be(20);
    }

    [Fact]
    public async Task A_file_too_large_for_one_request_is_refused_whether_or_not_it_says_so()
    {
        var bytes = GoodFiles.Noise(9 * 1024 * 1024);
        using (var response = await Alice.Upload(bytes, "a.bin"))
        {
            (await response.Refusal()).Should().Be((400, "media.too_large"));
        }

        using var body = new MultipartFormDataContent { Uploads.FileOf(bytes, "filename=a.bin") };
        using var request = new HttpRequestMessage(HttpMethod.Post, Uploads.Path) { Content = body };
        request.Headers.TransferEncodingChunked = true;
        using var chunked = await Alice.Http.SendAsync(request);
        (await chunked.Refusal()).Should().Be((400, "media.too_large"));
        await Server.MustHaveNothing();
    }

    [Fact]
    public async Task Other_routes_still_take_small_bodies_only()
    {
        using var response = await Alice.Http.PostAsync(
            "/api/v1/media/uploads",
            new StringContent(
                $$"""{"name":"{{new string('a', 70_000)}}","bytes":1}""", Encoding.UTF8, "application/json"));

        (await response.Refusal()).Should().Be((413, "malformed_request"));
    }

    [Fact]
    public async Task A_name_may_come_as_browsers_write_it()
    {
        var body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"Größe 图.txt\"\r\n"
            + "Content-Type: image/png\r\n\r\nHello\r\n--b--\r\n";
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=b");

        using var response = await Alice.Send(content);

        var card = await response.Must();
        (card.Text("name"), card.Text("contentType")).Should().Be(("Größe 图.txt", "text/plain; charset=utf-8"));
    }
}
