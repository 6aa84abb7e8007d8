using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hubbub.Testing;
using Hubbub.Web.App;
using Hubbub.Web.Tests.Startup;

namespace Hubbub.Web.Tests.App;

/// <summary>How the web app is served, and that its files are what they say.</summary>
public sealed partial class WebAppTests
{
    private static readonly string Root = Path.Combine(RunningProgram.Repository, "src/Web/wwwroot");

    [Fact]
    public async Task Every_address_of_the_app_answers_its_page_and_every_file_that_the_page_names_is_there()
    {
        await using var server = await TestServer.Start();
        var page = await File.ReadAllTextAsync(Path.Combine(Root, "bundle/index.html"));

        foreach (var path in WebApp.Sections.Select(s => $"/{s}").Concat(["/", "/@mia", "/@m.ia/followers", "/post/1"]))
        {
            using var response = await Get(server, path);
            response.StatusCode.Should().Be(HttpStatusCode.OK, path);
            (await response.Content.ReadAsStringAsync()).Should().Be(page, path);
        }

        foreach (var file in Files().Matches(page).Select(m => m.Groups[1].Value))
        {
            using var response = await Get(server, file);
            response.StatusCode.Should().Be(HttpStatusCode.OK, file);
        }
    }

    [Fact]
    public async Task The_sections_are_those_of_the_routes_of_the_app()
    {
        var routes = await File.ReadAllTextAsync(Path.Combine(Root, "app/routes.js"));

        Sections().Matches(routes).Select(m => m.Groups[1].Value).Distinct().Except(WebApp.Sections)
            .Should().BeEquivalentTo(["nowhere"], "the last one is for what is none of the others");
    }

    [Theory]
    [InlineData("/app/nothing.js")]
    [InlineData("/vendor/nothing.mjs")]
    [InlineData("/nothing")]
    [InlineData("/index.html/..%2f..%2fappsettings.json")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/hubs/nothing")]
    [InlineData("/docs/nothing.md")]
    public async Task What_is_not_there_is_a_404_and_no_page(string path)
    {
        await using var server = await TestServer.Start();

        using var response = await Get(server, path);

        response.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await response.Content.ReadAsStringAsync()).Should().Contain("\"code\":\"not_found\"");
    }

    [Fact]
    public async Task Files_are_compressed_ahead_and_not_sent_again_to_a_browser_that_has_them()
    {
        await using var server = await TestServer.Start();
        using var first = await Get(server, "/app/router.js", ("Accept-Encoding", "gzip, br"));
        using var again = await Get(
            server,
            "/app/router.js",
            ("Accept-Encoding", "gzip, br"),
            ("If-None-Match", $"{first.Headers.ETag}"),
            ("If-Modified-Since", $"{first.Content.Headers.LastModified:R}"));

        first.Content.Headers.ContentEncoding.Should().ContainSingle();
        first.Headers.CacheControl?.NoStore.Should().BeFalse();
        again.StatusCode.Should().Be(HttpStatusCode.NotModified);
    }

    [Fact]
    [Trait("Abuse", "T-35")]
    public async Task The_page_may_run_scripts_of_this_server_only_and_no_text_as_markup()
    {
        await using var server = await TestServer.Start();
        using var response = await Get(server, "/");
        var page = await response.Content.ReadAsStringAsync();
        var sources = await File.ReadAllTextAsync(Path.Combine(Root, "index.html"));
        using var worker = await Get(server, "/sw.js");
        using var script = await Get(server, "/app/before.js");
        var map = Regex
            .Match(sources, "<script type=\"importmap\">(.*?)</script>", RegexOptions.Singleline)
            .Groups[1].Value;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(map)));

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();

        worker.Headers.GetValues("Content-Security-Policy").Should().Equal(policy);
        script.Headers.GetValues("Content-Security-Policy")
            .Should().Equal("default-src 'none'; frame-ancestors 'none'");
        policy.Should().Contain($"script-src 'self' 'sha256-{hash}';").And.Contain("style-src 'self';")
            .And.Contain("require-trusted-types-for 'script'").And.Contain("frame-ancestors 'none'")
            .And.NotContain("unsafe");
        Regex.Matches(page, "<script(?! (src=|type=\"(importmap|module\" src=)))").Should().BeEmpty();
        page.Should().NotContain("<style").And.NotContain("style=").And.NotContain(" onload");
    }

    [Fact]
    public void Pictures_of_another_origin_are_allowed_where_the_operator_serves_them() =>
        WebApp.ContentSecurityPolicy("<script type=\"importmap\">{}</script>", "https://files.example")
            .Should().Contain("img-src 'self' blob: https://files.example;")
            .And.Contain("media-src 'self' blob: https://files.example;");

    [Fact]
    public async Task What_is_vendored_is_what_was_published()
    {
        var vendor = Path.Combine(Root, "vendor");
        using var list = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(vendor, "vendor.json")));
        var locked = JsonDocument.Parse(
            await File.ReadAllTextAsync(Path.Combine(RunningProgram.Repository, "eng/web/package-lock.json")))
            .RootElement.GetProperty("packages");
        var listed = new List<string> { "vendor.json" };
        foreach (var package in list.RootElement.GetProperty("packages").EnumerateArray())
        {
            locked.GetProperty($"node_modules/{package.GetProperty("name").GetString()}").GetProperty("integrity")
                .GetString().Should().Be(package.GetProperty("tarball").GetString());
            foreach (var file in package.GetProperty("files").EnumerateArray())
            {
                var path = file.GetProperty("path").GetString()!;
                listed.Add(path);
                Convert.ToBase64String(SHA384.HashData(await File.ReadAllBytesAsync(Path.Combine(vendor, path))))
                    .Should().Be(file.GetProperty("sha384").GetString(), path);
            }
        }

        Directory.EnumerateFiles(vendor, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(vendor, f).Replace('\\', '/')).Should().BeEquivalentTo(listed);
    }

    [Fact]
    public async Task The_bundle_was_made_from_the_sources_as_they_are()
    {
        using var list = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Root, "bundle/files.json")));
        foreach (var source in list.RootElement.GetProperty("sources").EnumerateObject())
        {
            var bytes = await File.ReadAllBytesAsync(Path.Combine(RunningProgram.Repository, source.Name));
            Convert.ToHexStringLower(SHA256.HashData(bytes)).Should().Be(
                source.Value.GetString(), $"{source.Name} is bundled by npm run bundle --prefix eng/web");
        }

        // What is loaded later is there too, and the worker keeps all of it.
        var modules = Directory.EnumerateFiles(Path.Combine(Root, "app"), "*.js", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(RunningProgram.Repository, f).Replace('\\', '/'));
        modules.Except(list.RootElement.GetProperty("sources").EnumerateObject().Select(s => s.Name))
            .Should().BeEmpty();
        foreach (var file in list.RootElement.GetProperty("files").EnumerateArray().Select(f => f.GetString()![1..]))
        {
            File.Exists(Path.Combine(Root, file)).Should().BeTrue(file);
        }
    }

    [Fact]
    public async Task Every_language_has_every_text_with_the_same_placeholders()
    {
        var english = await Texts("en");
        foreach (var language in new[] { "de", "ar" })
        {
            var texts = await Texts(language);
            texts.Keys.Should().BeEquivalentTo(english.Keys, language);
            foreach (var (key, text) in texts)
            {
                // A plural form may say the number in words.
                Placeholders(text).Except(Placeholders(english[key])).Should().BeEmpty($"{language}: {key}");
                Placeholders(english[key]).Except(Placeholders(text)).Except(["{n}"]).Should().BeEmpty(
                    $"{language}: {key}");
            }
        }
    }

    [Fact]
    public async Task Every_text_that_the_app_asks_for_by_name_is_there()
    {
        var texts = await Texts("en");
        var asked = Directory.EnumerateFiles(Path.Combine(Root, "app"), "*.js", SearchOption.AllDirectories)
            .SelectMany(f => AskedTexts().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value))
            .Distinct()
            .ToArray();

        asked.Should().HaveCountGreaterThan(200);
        asked.Except(texts.Keys).Should().BeEmpty();
    }

    private static async Task<Dictionary<string, JsonElement>> Texts(string language) =>
        JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(
            await File.ReadAllTextAsync(Path.Combine(Root, $"locales/{language}.json")))!;

    private static IEnumerable<string> Placeholders(JsonElement text) =>
        Regex.Matches(text.ToString(), @"\{\w+\}").Select(m => m.Value).Distinct();

    private static async Task<HttpResponseMessage> Get(
        TestServer server, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers.Append(("Accept", "text/html, */*;q=0.8")))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await server.Http.SendAsync(request);
    }

    [GeneratedRegex("(?:src|href)=\"(/[^\"]+)\"|\": \"(/[^\"]+)\"")]
    private static partial Regex Files();

    [GeneratedRegex("path: '/([a-z]+)")]
    private static partial Regex Sections();

    [GeneratedRegex(@"\b(?:t|parts)\('([\w.]+)'")]
    private static partial Regex AskedTexts();
}
