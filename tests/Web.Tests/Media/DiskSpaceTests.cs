using Hubbub.Application.Media;
using Hubbub.Testing;
using Hubbub.Testing.Media;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Web.Tests.Media;

/// <summary>Uploads never fill the disk, and people with unverified addresses get little space.</summary>
[Trait("Abuse", "T-51")]
public sealed class DiskSpaceTests
{
    [Fact]
    public async Task Below_the_floor_uploads_are_refused_and_everything_else_works()
    {
        var space = new Space { Bytes = long.MaxValue };
        await using var server = await TestServer.Start(
            builder => builder.Services.AddSingleton<IFreeSpace>(space), "--Media:MinFreeBytes=1000");
        var alice = await server.Register("alice");
        var card = await alice.MustUpload(GoodFiles.Png(), "a.png");
        var film = GoodFiles.Mp4();
        var body = new { name = "a.mp4", bytes = film.Length };
        var begun = await alice.Post($"{Uploads.Path}/uploads", body);
        var path = $"{Uploads.Path}/uploads/{begun.Text("uploadId")}";
        var before = server.Files();
        space.Bytes = 999;

        using (var upload = await alice.Upload(GoodFiles.Png(), "b.png"))
        {
            (await upload.Refusal()).Should().Be((503, "storage_full"));
            upload.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(60));
        }

        using (var begin = await alice.Http.PostAsync(
            $"{Uploads.Path}/uploads", System.Net.Http.Json.JsonContent.Create(body)))
        {
            (await begin.Refusal()).Should().Be((503, "storage_full"));
        }

        using (var append = await alice.Chunk(begun.Text("uploadId"), 0, film))
        {
            (await append.Refusal()).Should().Be((503, "storage_full"));
        }

        server.Files().Should().BeEquivalentTo(before);
        await alice.Post("/api/v1/posts", new { text = "Hello", mediaIds = new[] { card.Text("id") } });
        (await alice.Content(card.Text("id"))).Response.EnsureSuccessStatusCode();
        (await alice.Get(path)).Number("offset").Should().Be(0);

        space.Bytes = 1000;
        (await alice.Chunk(begun.Text("uploadId"), 0, film)).EnsureSuccessStatusCode();
        space.Bytes = 999;
        using (var complete = await alice.Http.PostAsync($"{path}/complete", null))
        {
            (await complete.Refusal()).Should().Be((503, "storage_full"));
        }

        space.Bytes = 1000;
        (await alice.Post($"{path}/complete")).Text("kind").Should().Be("video");
    }

    [Fact]
    public async Task A_retry_of_what_was_taken_is_answered_when_there_is_no_room()
    {
        var space = new Space { Bytes = long.MaxValue };
        await using var server = await TestServer.Start(
            builder => builder.Services.AddSingleton<IFreeSpace>(space), "--Media:MinFreeBytes=1000");
        var alice = await server.Register("alice");
        var card = await alice.MustUpload(GoodFiles.Png(), "a.png", key: "key-1");
        space.Bytes = 999;

        var again = await alice.MustUpload(GoodFiles.Png(), "a.png", key: "key-1");

        again.GetRawText().Should().Be(card.GetRawText());
        using var other = await alice.Upload(GoodFiles.Png(), "a.png", key: "key-2");
        (await other.Refusal()).Should().Be((503, "storage_full"));
    }

    [Fact]
    public async Task What_is_free_is_asked_of_the_disk()
    {
        await using var server = await TestServer.Start($"--Media:MinFreeBytes={long.MaxValue}");
        var alice = await server.Register("alice");

        using var upload = await alice.Upload(GoodFiles.Png(), "a.png");

        (await upload.Refusal()).Should().Be((503, "storage_full"));
        server.Services.GetRequiredService<IFreeSpace>().Bytes.Should().BePositive();
    }

    private sealed class Space : IFreeSpace
    {
        public long Bytes { get; set; }
    }
}
