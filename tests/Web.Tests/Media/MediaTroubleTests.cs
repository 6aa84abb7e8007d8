using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Hubbub.Testing;
using Hubbub.Testing.Media;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Web.Tests.Media;

/// <summary>
/// Clients disconnect, disks fail, servers stop: this leaves no partial files and no rows without their file.
/// </summary>
public sealed class MediaTroubleTests
{
    [Fact]
    public async Task An_upload_that_is_cut_off_leaves_nothing()
    {
        await using var server = await TestServer.Start();
        var alice = await server.Register("alice");
        using (var client = new TcpClient(server.Address.Host, server.Address.Port))
        {
            var head = $"POST {Uploads.Path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + $"{alice.AccessToken}\r\n"
                + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 2000000\r\n\r\n"
                + "--b\r\nContent-Disposition: form-data; name=file; filename=a.png\r\n\r\n";
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head));
            await client.GetStream().WriteAsync(GoodFiles.Noise(1_000_000));
            await WireExtensions.Until(() => server.Files().Count == 1, "the server is receiving the file");
        }

        await WireExtensions.Until(() => server.Files().Count == 0, "what was received is gone");
        await server.MustHaveNothing();
        await alice.MustUpload(GoodFiles.Png(), "a.png");
    }

    [Fact]
    public async Task One_person_cannot_fill_the_disk_with_uploads_that_never_end()
    {
        await using var server = await TestServer.Start("--Media:ConcurrentRequests=1");
        var (alice, bob) = (await server.Register("alice"), await server.Register("bob"));
        using var client = new TcpClient(server.Address.Host, server.Address.Port);
        var head = $"POST {Uploads.Path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {alice.AccessToken}\r\n"
            + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 2000000\r\n\r\n"
            + "--b\r\nContent-Disposition: form-data; name=file; filename=a.png\r\n\r\nx";
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head));
        await WireExtensions.Until(() => server.Files().Count == 1, "the server is receiving the file");

        using var second = await alice.Upload(GoodFiles.Png(), "a.png");

        (await second.Refusal()).Should().Be((429, "rate_limited"));
        await bob.MustUpload(GoodFiles.Png(), "a.png");
    }

    [Fact]
    public async Task A_disk_that_takes_nothing_is_an_answer_and_leaves_nothing()
    {
        await using var server = await TestServer.Start();
        var alice = await server.Register("alice");
        // Files in place of the directories, so that every write fails.
        var blocks = Enumerable.Range(0, 256).Select(i => Path.Combine(
            server.Database.Directory, "media", i.ToString("x2", CultureInfo.InvariantCulture))).ToList();
        blocks.ForEach(block => File.WriteAllText(block, string.Empty));

        foreach (var bytes in new[] { GoodFiles.Png(), GoodFiles.Pdf() })
        {
            using var response = await alice.Upload(bytes, "a");
            (await response.Refusal()).Should().Be((503, "storage_unavailable"));
            response.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(5));
            RefusalAssertions.MustSayNothingOfTheInside(await response.Content.ReadAsStringAsync());
        }

        server.Files().Should().BeEquivalentTo(blocks, "no half file is left");
        (await alice.Get(Uploads.Path)).GetProperty("items").GetArrayLength().Should().Be(0);
        (await alice.Get($"{Uploads.Path}/usage")).Number("usedBytes").Should().Be(0);
        blocks.ForEach(File.Delete);
        await alice.MustUpload(GoodFiles.Png(), "a.png");
    }

    [Fact]
    public async Task A_try_that_died_before_its_file_was_stored_is_gone_on_with()
    {
        await using var server = await TestServer.Start();
        var alice = await server.Register("alice");
        var card = await alice.MustUpload(GoodFiles.Png(), "a.png", key: "key-1");
        foreach (var file in server.Files())
        {
            File.Delete(file);
        }

        // The state after a crash between the first commit and the files.
        await server.Db(db => db.MediaItems.ExecuteUpdateAsync(
            set => set.SetProperty(m => m.State, Domain.Media.MediaState.Uploading)));
        (await alice.Content(card.Text("id"))).Response.StatusCode.Should().Be(System.Net.HttpStatusCode.NotFound);

        var again = await alice.MustUpload(GoodFiles.Png(), "a.png", key: "key-1");

        again.GetRawText().Should().Be(card.GetRawText());
        (await alice.Content(card.Text("id"))).Bytes.Should().HaveCount((int)card.Number("bytes"));
        (await server.Db(db => db.MediaItems.CountAsync())).Should().Be(1);
    }
}
