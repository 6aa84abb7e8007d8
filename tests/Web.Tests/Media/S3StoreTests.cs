using System.Net;
using Hubbub.Testing;
using Hubbub.Testing.Media;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Web.Tests.Media;

/// <summary>The server with its files in an S3 bucket.</summary>
public sealed class S3StoreTests
{
    private const int Chunk = 4 * 1024 * 1024;

    [Fact]
    public async Task Files_are_kept_in_the_bucket_and_nothing_stays_on_the_disk()
    {
        await using var s3 = await S3Stub.Start();
        await using var server = await StartWith(s3);
        var alice = await server.Register("alice");

        var image = await alice.MustUpload(GoodFiles.Jpeg(), "a.jpg");
        var film = GoodFiles.Mp4(bytes: Chunk + 1000);
        var begun = await alice.Post($"{Uploads.Path}/uploads", new { name = "film.mp4", bytes = film.Length });
        (await alice.Chunk(begun.Text("uploadId"), 0, film[..Chunk])).EnsureSuccessStatusCode();
        (await alice.Chunk(begun.Text("uploadId"), Chunk, film[Chunk..])).EnsureSuccessStatusCode();
        var card = await alice.Post($"{Uploads.Path}/uploads/{begun.Text("uploadId")}/complete");

        server.Files().Should().BeEmpty();
        s3.Objects.Keys.Should().OnlyContain(k => k.StartsWith("/the-bucket/", StringComparison.Ordinal))
            .And.Contain(k => k.EndsWith($"{image.Text("id")}-small", StringComparison.Ordinal));
        (await alice.Content(card.Text("id"))).Bytes.Should().Equal(film);
        var (part, bytes) = await alice.Content(card.Text("id"), headers: h => h.Range = new(Chunk, Chunk + 99));
        part.StatusCode.Should().Be(HttpStatusCode.PartialContent);
        bytes.Should().Equal(film[Chunk..(Chunk + 100)]);
        (await alice.Content(image.Text("id"), "?size=small")).Response.Content.Headers.ContentType!.MediaType
            .Should().Be("image/webp");
        s3.Unsigned.Should().Be(0);
    }

    [Fact]
    public async Task A_store_that_is_down_is_an_answer_and_leaves_nothing()
    {
        await using var s3 = await S3Stub.Start();
        await using var server = await StartWith(s3);
        var alice = await server.Register("alice");
        var card = await alice.MustUpload(GoodFiles.Pdf(), "a.pdf");
        s3.IsDown = true;

        using var upload = await alice.Upload(GoodFiles.Png(), "a.png");
        var (download, _) = await alice.Content(card.Text("id"));

        (await upload.Refusal()).Should().Be((503, "storage_unavailable"));
        (await download.Refusal()).Should().Be((503, "storage_unavailable"));
        server.Files().Should().BeEmpty();
        s3.Objects.Should().HaveCount(1);
        (await server.Db(db => db.MediaItems.CountAsync(m => m.State == Domain.Media.MediaState.Ready))).Should().Be(1);
        s3.IsDown = false;
        (await alice.Content(card.Text("id"))).Bytes.Should().Equal(GoodFiles.Pdf());
    }

    [Fact]
    public async Task Half_the_settings_of_a_store_are_refused_at_the_start()
    {
        var start = () => TestServer.Start("--Media:S3:ServiceUrl=http://127.0.0.1:1", "--Media:S3:Bucket=the-bucket");

        (await start.Should().ThrowAsync<InvalidOperationException>()).WithMessage("*AccessKey*");
    }

    private static Task<TestServer> StartWith(S3Stub s3) => TestServer.Start(
        $"--Media:S3:ServiceUrl={s3.Address}", "--Media:S3:Bucket=the-bucket", "--Media:S3:AccessKey=the-key",
        "--Media:S3:SecretKey=the-secret");
}
