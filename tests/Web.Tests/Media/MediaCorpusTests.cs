using Hubbub.Application.Media;
using Hubbub.Infrastructure.Media;
using Hubbub.Testing;
using Hubbub.Testing.Media;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Web.Tests.Media;

/// <summary>Files that must be rejected: each gets its error code and leaves nothing behind.</summary>
public sealed class MediaCorpusTests(MediaCorpusTests.Scene scene) : IClassFixture<MediaCorpusTests.Scene>
{
    public static TheoryData<string> Corpus => [.. BadFiles.All.Select(f => f.What)];

    [Fact]
    public void The_corpus_is_large() => BadFiles.All.Should().HaveCountGreaterThan(45);

    [Theory, MemberData(nameof(Corpus))]
    public async Task A_bad_file_is_refused_by_its_code_and_leaves_nothing(string what)
    {
        var file = BadFiles.All.Single(f => f.What == what);

        using var response = await scene.Alice.Upload(file.Bytes, file.Name);

        (await response.Refusal()).Should().Be((400, file.Code), what);
        RefusalAssertions.MustSayNothingOfTheInside(await response.Content.ReadAsStringAsync());
        await scene.Server.MustHaveNothing();
    }

    [Fact]
    public async Task What_would_take_gigabytes_is_refused_by_its_header()
    {
        foreach (var bomb in BadFiles.All.Where(f => f.Code == "media.too_many_pixels"))
        {
            using var response = await scene.Alice.Upload(bomb.Bytes, bomb.Name);
            await response.Refusal();
        }

        var images = (WorkerImages)scene.Server.Services.GetRequiredService<IImages>();
        using var worker = System.Diagnostics.Process.GetProcessById(images.Light.ProcessId!.Value);
        worker.PeakWorkingSet64.Should().BeLessThan(300 * 1024 * 1024, "the largest of them would take 43 GB");
    }

    [Fact]
    public async Task A_body_that_is_no_form_with_one_file_is_refused_and_leaves_nothing()
    {
        HttpContent[] bodies =
        [
            new StringContent("{}", System.Text.Encoding.UTF8, "application/json"),
            new MultipartFormDataContent(),
            new MultipartFormDataContent { { new StringContent("x"), "altText" } },
            new MultipartFormDataContent
            {
                { new StringContent("x"), "unknown" }, Uploads.FileOf(GoodFiles.Png(), "filename=a.png"),
            },
            new MultipartFormDataContent
            {
                Uploads.FileOf(GoodFiles.Png(), "filename=a.png"), Uploads.FileOf(GoodFiles.Png(), "filename=b.png"),
            },
            new MultipartFormDataContent
            {
                Uploads.FileOf(GoodFiles.Png(), "filename=a.png"), { new ByteArrayContent([0xC3, 0x28]), "altText" },
            },
            new MultipartFormDataContent
            {
                Uploads.FileOf(GoodFiles.Png(), "filename=a.png"),
                { new StringContent(new string('x', 20_000)), "altText" },
            },
            Raw(
                "multipart/form-data",
                "--\r\nContent-Disposition: form-data; name=file; filename=a.png\r\n\r\nx\r\n----"),
            Raw($"multipart/form-data; boundary={new string('b', 80)}", string.Empty),
            Raw(
                "multipart/form-data; boundary=b",
                "--b\r\nContent-Disposition: form-data; name=file; filename=a.png\r\n\r\nno end"),
        ];
        foreach (var body in bodies)
        {
            using (body)
            {
                using var response = await scene.Alice.Send(body);
                (await response.Refusal()).Code.Should().Be("malformed_request");
            }
        }

        await scene.Server.MustHaveNothing();
    }

    [Theory]
    [InlineData("a bell \u0007")]
    [InlineData("long")]
    public async Task An_alternative_text_that_is_none_is_refused_and_leaves_nothing(string text)
    {
        using var response = await scene.Alice.Upload(
            GoodFiles.Png(), "a.png", text == "long" ? new string('x', 1_501) : text);

        (await response.Refusal()).Should().Be((400, "validation_failed"));
        await scene.Server.MustHaveNothing();
    }

    private static ByteArrayContent Raw(string type, string body)
    {
        var content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }

    public sealed class Scene : IAsyncLifetime
    {
        public TestServer Server { get; private set; } = null!;

        public TestPerson Alice { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Server = await TestServer.Start("--RateLimits:Enabled=false");
            Alice = await Server.Register("alice");
        }

        public ValueTask DisposeAsync() => Server.DisposeAsync();
    }
}
