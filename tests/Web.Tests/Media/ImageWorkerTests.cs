using System.Diagnostics;
using Hubbub.Application.Media;
using Hubbub.Infrastructure.Media;
using Hubbub.Testing;
using Hubbub.Testing.Media;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Hubbub.Web.Tests.Media;

/// <summary>The processes that decode images: an expensive image does not delay others.</summary>
[Trait("Abuse", "T-50")]
public sealed class ImageWorkerTests
{
    // Makes 900 by 600 pixels heavy and 40 by 30 light; the time limit is never reached by chance.
    private static readonly string[] Settings = ["--Media:LightPixels=100000", "--Media:DecodeSeconds=600"];

    [Fact]
    public async Task A_small_image_is_answered_while_a_heavy_one_of_another_is_under_way()
    {
        await using var server = await TestServer.Start(Settings);
        var (alice, bob) = (await server.Register("alice"), await server.Register("bob"));
        await using var client = await alice.Connect();
        await using var frozen = await Freeze(server, alice, client);
        var heavy = await alice.MustUpload(GoodFiles.Jpeg(), "b.jpg");

        var small = await bob.MustUpload(GoodFiles.Jpeg(64, 64), "a.jpg");

        small.TryGetProperty("state", out _).Should().BeFalse("it is ready");
        (await bob.Content(small.Text("id"))).Response.EnsureSuccessStatusCode();
        heavy.Text("state").Should().Be("processing");
        (await alice.Get($"{Uploads.Path}/{heavy.Text("id")}")).Text("state").Should().Be("processing");
        var (content, _) = await alice.Content(heavy.Text("id"));
        (await content.Refusal()).Should().Be((409, "media.processing"));

        frozen.Thaw();
        var ready = await client.Next("media_ready", e => e.GetProperty("media").Text("id") == heavy.Text("id"));
        ready.GetProperty("media").TryGetProperty("state", out _).Should().BeFalse();
        (await alice.Content(heavy.Text("id"))).Response.EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task An_image_that_takes_too_long_is_abandoned_and_its_owner_notified()
    {
        await using var server = await TestServer.Start(
            [.. Settings, "--Media:MaxAvifPixels=40000000", $"--Media:DecodeMemoryBytes={1L << 32}"]);
        var alice = await server.Register("alice");
        await using var client = await alice.Connect();
        await alice.MustUpload(GoodFiles.Png(), "a.png");
        var used = (await alice.Get($"{Uploads.Path}/usage")).Number("usedBytes");
        Limits(server).DecodeSeconds = 1;

        var heavy = await alice.MustUpload(DecompressionBombs.FlatAvif(), "b.avif");

        var failed = await client.Next("media_failed");
        (failed.Text("mediaId"), failed.Text("code")).Should().Be((heavy.Text("id"), "media.too_costly"));
        (await alice.Get($"{Uploads.Path}/usage")).Number("usedBytes").Should().Be(used, "its space is free again");
        using (var gone = await alice.Http.GetAsync($"{Uploads.Path}/{heavy.Text("id")}"))
        {
            (await gone.Refusal()).Should().Be((404, "media.not_found"));
        }

        Staged(server).Should().BeEmpty();
        Limits(server).DecodeSeconds = 600;
        var next = await alice.MustUpload(GoodFiles.Jpeg(), "c.jpg");
        await client.Next("media_ready", e => e.GetProperty("media").Text("id") == next.Text("id"));
    }

    [Fact]
    public async Task What_takes_too_much_memory_is_ended_and_leaves_nothing()
    {
        await using var server = await TestServer.Start(Settings);
        var alice = await server.Register("alice");
        await alice.MustUpload(GoodFiles.Png(), "a.png");
        var before = server.Files();
        Limits(server).DecodeMemoryBytes = 1;

        using (var response = await alice.Upload(GoodFiles.Png(), "b.png"))
        {
            (await response.Refusal()).Should().Be((400, "media.too_costly"));
        }

        server.Files().Should().BeEquivalentTo(before);
        Limits(server).DecodeMemoryBytes = 1L << 30;
        await alice.MustUpload(GoodFiles.Png(), "c.png");
    }

    [Fact]
    public async Task A_flat_image_of_40_million_pixels_does_not_get_the_memory_that_it_wants()
    {
        await using var server = await TestServer.Start(
            [.. Settings, "--Media:MaxAvifPixels=40000000", $"--Media:DecodeMemoryBytes={150 * 1024 * 1024}"]);
        var alice = await server.Register("alice");
        await using var client = await alice.Connect();

        var bomb = await alice.MustUpload(DecompressionBombs.FlatAvif(), "a.avif");

        var failed = await client.Next("media_failed");
        (failed.Text("mediaId"), failed.Text("code")).Should().Be((bomb.Text("id"), "media.too_costly"));
    }

    [Fact]
    public async Task A_worker_that_is_killed_is_started_again()
    {
        await using var server = await TestServer.Start(Settings);
        var alice = await server.Register("alice");
        await alice.MustUpload(GoodFiles.Png(), "a.png");
        var first = Workers(server).Light.ProcessId!.Value;
        await Kill(first);

        await alice.MustUpload(GoodFiles.Png(), "b.png");

        Workers(server).Light.ProcessId.Should().NotBe(first);
    }

    [Fact]
    public async Task A_worker_that_does_not_start_is_not_the_images_fault()
    {
        await using var server = await TestServer.Start(Settings);
        server.ExpectsErrors = true;
        var alice = await server.Register("alice");
        await using var client = await alice.Connect();
        await alice.MustUpload(GoodFiles.Png(), "a.png");
        var worker = server.Services.GetRequiredService<IOptions<ImageWorkerOptions>>().Value;
        var program = worker.Program;
        worker.Program = Path.Combine(server.Database.Directory, "nothing.dll");

        var heavy = await alice.MustUpload(GoodFiles.Jpeg(), "b.jpg");
        await WireExtensions.Until(
            () => server.Logs.Errors.Any(e => e.Message.Contains("does not start", StringComparison.Ordinal)),
                "the worker for heavy images has not started");
        await Kill(Workers(server).Light.ProcessId!.Value);
        using (var response = await alice.Upload(GoodFiles.Png(), "c.png"))
        {
            (await response.Refusal()).Should().Be((503, "storage_unavailable"));
        }

        (await alice.Get($"{Uploads.Path}/{heavy.Text("id")}")).Text("state").Should().Be("processing");
        worker.Program = program;
        await client.Next("media_ready", e => e.GetProperty("media").Text("id") == heavy.Text("id"));
        await alice.MustUpload(GoodFiles.Png(), "c.png");
    }

    [Fact]
    public async Task A_server_that_stops_leaves_no_worker()
    {
        var ids = new List<int>();
        await using (var server = await TestServer.Start(Settings))
        {
            var alice = await server.Register("alice");
            await using var client = await alice.Connect();
            await alice.MustUpload(GoodFiles.Png(), "a.png");
            await alice.MustUpload(GoodFiles.Jpeg(), "b.jpg");
            await client.Next("media_ready");
            ids.AddRange([Workers(server).Light.ProcessId!.Value, Workers(server).Heavy.ProcessId!.Value]);
        }

        await WireExtensions.Until(() => !ids.Exists(FrozenProcess.IsThere), "the workers have ended");
    }

    [Fact]
    public async Task A_worker_whose_server_is_gone_ends()
    {
        await using var server = await TestServer.Start(Settings);
        var program = server.Services.GetRequiredService<IOptions<ImageWorkerOptions>>().Value.Program;
        using var worker = Process.Start(new ProcessStartInfo("dotnet", ["exec", program, ImageWorker.Flag])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;

        worker.StandardInput.Close();

        using var limit = new CancellationTokenSource(TestClient.Limit);
        await worker.WaitForExitAsync(limit.Token);
    }

    [Fact]
    public async Task Pixels_are_charged_per_person_and_a_retry_of_what_was_taken_is_not()
    {
        await using var server = await TestServer.Start("--RateLimits:Megapixels:Permits=2");
        var (alice, bob) = (await server.Register("alice"), await server.Register("bob"));
        var first = await alice.MustUpload(GoodFiles.Jpeg(), "a.jpg", key: "key-1");
        await alice.MustUpload(GoodFiles.Jpeg(), "b.jpg");

        using var third = await alice.Upload(GoodFiles.Jpeg(), "c.jpg");

        (await third.Refusal()).Should().Be((429, "rate_limited"));
        (await alice.MustUpload(GoodFiles.Jpeg(), "a.jpg", key: "key-1")).GetRawText().Should().Be(first.GetRawText());
        await alice.MustUpload(GoodFiles.Pdf(), "a.pdf");
        await bob.MustUpload(GoodFiles.Jpeg(), "a.jpg");
    }

    [Fact]
    public async Task A_damaged_image_is_charged_each_time_whatever_key_it_comes_with()
    {
        await using var server = await TestServer.Start("--RateLimits:Megapixels:Permits=2");
        var alice = await server.Register("alice");
        var bytes = GoodFiles.Jpeg();
        var codes = new List<string?>();

        for (var i = 0; i < 3; i++)
        {
            using var response = await alice.Upload(bytes[..(bytes.Length / 2)], "a.jpg", key: "key-1");
            codes.Add((await response.Refusal()).Code);
        }

        codes.Should().Equal("media.damaged", "media.damaged", "rate_limited");
    }

    private static WorkerImages Workers(TestServer server) =>
        (WorkerImages)server.Services.GetRequiredService<IImages>();

    private static MediaOptions Limits(TestServer server) =>
        server.Services.GetRequiredService<IOptions<MediaOptions>>().Value;

    private static IEnumerable<string> Staged(TestServer server) =>
        server.Files().Where(f => f.Contains("staging", StringComparison.Ordinal));

    private static async Task Kill(int id)
    {
        using var process = Process.GetProcessById(id);
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Suspends the worker for heavy images, which then never finishes its work.</summary>
    private static async Task<FrozenProcess> Freeze(TestServer server, TestPerson person, TestClient client)
    {
        var first = await person.MustUpload(GoodFiles.Jpeg(), "first.jpg");
        await client.Next("media_ready", e => e.GetProperty("media").Text("id") == first.Text("id"));
        return new FrozenProcess(Workers(server).Heavy.ProcessId!.Value);
    }
}
