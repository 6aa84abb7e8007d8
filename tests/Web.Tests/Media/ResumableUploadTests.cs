using System.Text.Json;
using Hubbub.Domain.Media;
using Hubbub.Testing;
using Hubbub.Testing.Media;
using Hubbub.Web.Tests.Realtime;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Web.Tests.Media;

/// <summary>Files uploaded in parts, over connections that break.</summary>
public sealed class ResumableUploadTests : Pair
{
    private const int Chunk = 4 * 1024 * 1024;
    private const string Path = Uploads.Path + "/uploads";

    protected override string[] Settings =>
    [
        "--RateLimits:Enabled=false", "--Media:OpenUploads=2", "--Media:UnusedHours=1",
        $"--Media:QuotaBytes={40 * 1024 * 1024}",
        $"--Media:UnprovedQuotaBytes={40 * 1024 * 1024}",
    ];

    [Fact]
    public async Task A_film_comes_in_parts_whatever_answers_are_lost()
    {
        var film = GoodFiles.Mp4(bytes: (2 * Chunk) + 1000);
        var begun = await Begin(film.Length, "film.mp4", "A film");
        begun.Must("uploadId", "offset", "bytes", "chunkBytes", "expiresAt");
        (begun.Number("offset"), begun.Number("bytes"), begun.Number("chunkBytes")).Should().Be(
            (0, film.Length, Chunk));
        var id = begun.Id("uploadId");

        (await Must(await Alice.Chunk(id, 0, film[..Chunk]))).Number("offset").Should().Be(Chunk);
        // The answer was lost: the client retries, and learns where to continue.
        using (var again = await Alice.Chunk(id, 0, film[..Chunk]))
        {
            var text = JsonDocument.Parse(await again.Content.ReadAsStringAsync()).RootElement;
            ((int)again.StatusCode, text.Text("code"), text.GetProperty("errors").GetProperty("offset")[0].GetString())
                .Should().Be((409, "media.wrong_offset", $"{Chunk}"));
        }

        (await Alice.Get($"{Path}/{id}")).Number("offset").Should().Be(Chunk);
        await MustRefuse(Alice.Chunk(id, 2 * Chunk, film[(2 * Chunk)..]), 409, "media.wrong_offset");
        await MustRefuse(Alice.Chunk(id, Chunk, film[Chunk..(Chunk + 10)]), 400, "media.wrong_chunk");
        await MustRefuse(Alice.Chunk(id, Chunk, film[Chunk..]), 400, "media.wrong_chunk");
        await MustRefuse(Alice.Http.PostAsync($"{Path}/{id}/complete", null), 409, "media.incomplete");
        await MustRefuse(Bob.Chunk(id, Chunk, film[Chunk..(2 * Chunk)]), 404, "media.upload_not_found");
        await Must(await Alice.Chunk(id, Chunk, film[Chunk..(2 * Chunk)]));
        await Must(await Alice.Chunk(id, 2 * Chunk, film[(2 * Chunk)..]));

        var card = await Alice.Post($"{Path}/{id}/complete");
        var again2 = await Alice.Post($"{Path}/{id}/complete");

        again2.GetRawText().Should().Be(card.GetRawText(), "asking again is fine");
        (card.Id("id"), card.Text("contentType"), card.Text("altText")).Should().Be((id, "video/mp4", "A film"));
        var (_, bytes) = await Alice.Content(id);
        bytes.Should().Equal(film);
        await MustRefuse(Alice.Http.GetAsync($"{Path}/{id}"), 404, "media.upload_not_found");
        Clock.Advance(TimeSpan.FromMinutes(1));
        await WireExtensions.Until(() => Server.Files().Count == 1, "the parts are purged, now that they are one file");
    }

    [Fact]
    public async Task A_file_that_is_not_taken_ends_its_upload()
    {
        var page = GoodFiles.Noise(100);
        var id = (await Begin(page.Length, "a.mp4")).Id("uploadId");
        await Must(await Alice.Chunk(id, 0, page));

        await MustRefuse(Alice.Http.PostAsync($"{Path}/{id}/complete", null), 400, "media.unsupported_type");

        await MustRefuse(Alice.Http.GetAsync($"{Path}/{id}"), 404, "media.upload_not_found");
        await MustBecomeNothing();
    }

    [Fact]
    public async Task A_cancelled_upload_leaves_nothing_and_makes_room()
    {
        var first = (await Begin(Chunk + 1, "a.mp4")).Id("uploadId");
        await Begin(100, "b.mp4");
        await MustRefuse(Post(new { name = "c.mp4", bytes = 100 }), 409, "media.too_many_uploads");
        await Must(await Alice.Chunk(first, 0, GoodFiles.Noise(Chunk)));

        await MustRefuse(Bob.Http.DeleteAsync($"{Path}/{first}"), 404, "media.upload_not_found");
        await Alice.Delete($"{Path}/{first}");

        await MustRefuse(Alice.Http.DeleteAsync($"{Path}/{first}"), 404, "media.upload_not_found");
        var third = (await Begin(100, "c.mp4")).Id("uploadId");
        Clock.Advance(TimeSpan.FromMinutes(61));
        await WireExtensions.Until(
            () => Server.Db(async db => !await db.MediaItems.AnyAsync(m => m.State == MediaState.Uploading)),
            "it has expired");
        await Alice.Refresh();
        await MustRefuse(Alice.Http.GetAsync($"{Path}/{third}"), 404, "media.upload_not_found");
        await MustBecomeNothing();
    }

    [Fact]
    public async Task Announced_bytes_count_towards_the_quota()
    {
        await MustRefuse(Post(new { name = "a.mp4", bytes = 201 * 1024 * 1024 }), 400, "media.too_large");
        await MustRefuse(Post(new { name = "a.mp4", bytes = 41 * 1024 * 1024 }), 409, "media.quota_exceeded");
        await Begin(39 * 1024 * 1024, "a.mp4");
        await MustRefuse(Post(new { name = "b.mp4", bytes = 2 * 1024 * 1024 }), 409, "media.quota_exceeded");
        using var response = await Alice.Upload(GoodFiles.Noise(2 * 1024 * 1024), "a.txt");
        (await response.Refusal()).Should().Be((409, "media.quota_exceeded"));
        (await Alice.Get($"{Uploads.Path}/usage")).Number("usedBytes").Should().Be(39 * 1024 * 1024);
    }

    [Fact]
    public async Task Beginning_again_with_the_same_key_is_the_same_upload()
    {
        var body = new { name = "a.mp4", bytes = 100, altText = "A film" };
        var first = await Must(await Post(body, "key-1"));

        var second = await Must(await Post(body, "key-1"));

        second.GetRawText().Should().Be(first.GetRawText());
        await MustRefuse(
            Post(new { name = "a.mp4", bytes = 101, altText = "A film" }, "key-1"), 409, "media.idempotency_conflict");
    }

    private Task<JsonElement> Begin(long bytes, string name, string? altText = null) =>
        Alice.Post(Path, new { name, bytes, altText });

    private async Task<HttpResponseMessage> Post(object body, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Path)
        {
            Content = System.Net.Http.Json.JsonContent.Create(body),
        };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return await Alice.Http.SendAsync(request);
    }

    private async Task MustBecomeNothing()
    {
        // Repeatedly, because a job's next run is timed from the end of the current one.
        await WireExtensions.Until(
            () =>
            {
                Clock.Advance(TimeSpan.FromMinutes(11));
                return Server.Db(async db => !await db.MediaItems.AnyAsync());
            },
            "the purge took the rows");
        await Server.MustHaveNothing();
    }

    private static async Task<JsonElement> Must(HttpResponseMessage response)
    {
        using (response)
        {
            return await response.Must();
        }
    }

    private static async Task MustRefuse(Task<HttpResponseMessage> request, int status, string code)
    {
        using var response = await request;
        (await response.Refusal()).Should().Be((status, code));
    }
}
