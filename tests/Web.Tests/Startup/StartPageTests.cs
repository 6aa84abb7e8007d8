using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Hubbub.Application.Notifications.Mails;
using Hubbub.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Web.Tests.Startup;

/// <summary>The page that says what the server is; programs get it at its address too.</summary>
public sealed partial class StartPageTests
{
    private static readonly string[] Production =
        [
            "--environment=Production",
            "--JWT_SECRET=a secret of the tests that is long enough",
            "--CLIENT_URL=https://app.example.test",
        ];

    /// <summary>The link in mails: programs that look at it change nothing, the button and mail programs do.</summary>
    [Fact]
    public async Task The_page_that_ends_mails_needs_no_log_in_and_a_press_of_its_button()
    {
        await using var server = await TestServer.Start();
        var alice = await server.Register("alice");
        await alice.Http.PatchAsJsonAsync(
            "/api/v1/notification-preferences", new { types = new[] { new { type = "mention", email = true } } });
        var link = $"/unsubscribe?token={server.Services.GetRequiredService<IUnsubscribeTokens>().For(alice.Id)}";

        using var page = await server.Http.GetAsync(link);
        (await page.Content.ReadAsStringAsync()).Should().Contain($"action=\"?token={link.Split('=')[1]}\"");
        page.Headers.GetValues("Content-Security-Policy").Single().Should().Contain("form-action 'self'");
        (await Mailed()).Should().Equal("mention");
        using var hostile = await server.Http.GetAsync("/unsubscribe?token=%22%3E%3Cscript%3E");
        (await hostile.Content.ReadAsStringAsync()).Should().NotContain("<script");

        using var oneClick = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        using var done = await server.Http.PostAsync(link, oneClick);
        ((int)done.StatusCode).Should().Be(200);
        (await Mailed()).Should().BeEmpty();
        using var wrong = await server.Http.PostAsync("/unsubscribe?token=wrong", content: null);
        (await wrong.Refusal()).Should().Be((400, "notifications.invalid_unsubscribe_token"));

        async Task<IEnumerable<string>> Mailed() => (await alice.Get("/api/v1/notification-preferences"))
            .GetProperty("types").EnumerateArray().Where(t => t.GetProperty("email").GetBoolean())
            .Select(t => t.Text("type"));
    }

    [Fact]
    public async Task It_says_what_this_is_that_it_runs_and_where_to_go_on_and_every_link_leads_somewhere()
    {
        await using var server = await TestServer.Start();

        var (type, page) = await Ask(server, "text/html,application/xhtml+xml,*/*;q=0.8");
        var links = Links().Matches(page).Select(m => m.Groups[1].Value).ToArray();

        type.Should().Be("text/html; charset=utf-8");
        page.Should().Contain("real-time social backend").And.Contain("The server is running.")
            .And.Contain(Server.Version);
        links.Should().Contain(
            ["/scalar", "/openapi/v1.json", "/asyncapi.json", "/health", "/README.md", "/docs/protocol.md"]);
        foreach (var link in links)
        {
            using var response = await server.Http.GetAsync(link);
            ((int)response.StatusCode).Should().Be(200, link);
            (await response.Content.ReadAsStringAsync()).Should().NotBeEmpty(link);
        }

        page.Should().NotContain("demo-logins.txt", "there are none");
    }

    [Fact]
    [Trait("Abuse", "T-35")]
    public async Task It_may_do_nothing_but_look_like_itself()
    {
        await using var server = await TestServer.Start();

        using var response = await server.Http.GetAsync("/about");
        var page = await response.Content.ReadAsStringAsync();

        var style = page[(page.IndexOf("<style>", StringComparison.Ordinal) + 7)..page.IndexOf(
            "</style>", StringComparison.Ordinal)];
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        response.Headers.GetValues("Content-Security-Policy").Should().Equal(
            $"default-src 'none'; style-src 'sha256-{hash}'; img-src data:; base-uri 'none'; form-action 'none'; "
                + "frame-ancestors 'none'");
        response.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        page.Should().NotContain("<script").And.NotContain("style=").And.NotContain(" on");
    }

    [Fact]
    public async Task It_serves_every_document_of_the_protocol_and_every_link_between_them_leads_somewhere()
    {
        await using var server = await TestServer.Start();
        var (found, open) = (new HashSet<Uri>(), new Queue<Uri>([new(server.Http.BaseAddress!, "/docs/protocol.md")]));
        while (open.TryDequeue(out var at))
        {
            using var response = await server.Http.GetAsync(at);
            ((int)response.StatusCode).Should().Be(200, at.AbsolutePath);
            response.Content.Headers.ContentType?.ToString().Should().Be("text/plain; charset=utf-8");
            found.Add(at);
            foreach (var link in DocumentLinks()
                .Matches(await response.Content.ReadAsStringAsync())
                .Select(m => new Uri(at, m.Groups[1].Value)))
            {
                if (link.AbsolutePath.StartsWith("/docs/protocol", StringComparison.Ordinal)
                    && !found.Contains(link)
                    && !open.Contains(link))
                {
                    open.Enqueue(link);
                }
            }
        }

        found.Select(f => f.AbsolutePath["/docs/".Length..]).Should().BeEquivalentTo(
            Directory.EnumerateFiles(Path.Combine(RunningProgram.Repository, "docs", "protocol"))
                .Select(f => $"protocol/{Path.GetFileName(f)}").Append("protocol.md"));
    }

    [Theory]
    [InlineData("/docs/")]
    [InlineData("/docs/protocol")]
    [InlineData("/docs/testing.md")]
    [InlineData("/docs/../README.md.cs")]
    [InlineData("/docs/%2e%2e/appsettings.json")]
    [InlineData("/docs/..%2fREADME.md")]
    [InlineData("/docs//README.md")]
    [Trait("Abuse", "T-35")]
    public async Task No_other_file_is_served_as_a_document(string address)
    {
        await using var server = await TestServer.Start();

        using var response = await server.Http.GetAsync(address);

        ((int)response.StatusCode).Should().Be(404);
        (await response.Content.ReadAsStringAsync()).Should().Contain("\"code\":\"not_found\"");
    }

    [Theory]
    [InlineData("text/plain", "text/plain; charset=utf-8", "Hubbub ")]
    [InlineData("application/json", "application/json; charset=utf-8", """{"name":"Hubbub","version":""")]
    [InlineData(
        "text/html;q=0.5, Application/JSON", "application/json; charset=utf-8", """{"name":"Hubbub","version":""")]
    [InlineData("*/*", "text/html; charset=utf-8", "<!DOCTYPE html>")]
    [InlineData("image/png", "text/html; charset=utf-8", "<!DOCTYPE html>")]
    [InlineData("what, is; this", "text/html; charset=utf-8", "<!DOCTYPE html>")]
    public async Task Who_asks_for_text_or_JSON_gets_that(string accept, string type, string beginning)
    {
        await using var server = await TestServer.Start();

        var answer = await Ask(server, accept);

        answer.Type.Should().Be(type);
        answer.Body.Should().StartWith(beginning).And.Contain("/scalar").And.Contain("/docs/protocol.md");
    }

    [Fact]
    public async Task It_answers_HEAD_as_GET_without_the_page()
    {
        await using var server = await TestServer.Start();

        using var head = await server.Http.SendAsync(new(HttpMethod.Head, "/about"));

        ((int)head.StatusCode).Should().Be(200);
        head.Content.Headers.ContentType.Should().Be(MediaTypeHeaderValue.Parse("text/html; charset=utf-8"));
        (await head.Content.ReadAsByteArrayAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task It_says_where_the_demo_log_ins_are_and_no_path_of_the_server()
    {
        var directory = Directory.CreateTempSubdirectory("hubbub-test-");
        try
        {
            await using (var server = await TestServer.Start(
                "--Demo:Enabled=true", $"--Data:Directory={directory.FullName}"))
            {
                var (_, page) = await Ask(server, "text/html");
                var (_, text) = await Ask(server, "text/plain");

                foreach (var said in new[] { page, text })
                {
                    said.Should().Contain("demo-logins.txt").And.NotContain(directory.FullName);
                }
            }
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task In_Production_it_shows_no_more_than_the_server_answers()
    {
        await using var server = await TestServer.Start(Production);

        var (_, page) = await Ask(server, "text/html");
        using var document = await server.Http.GetAsync("/docs/protocol.md");

        Links().Matches(page).Select(m => m.Groups[1].Value).Should().Equal("/", "/health");
        page.Should().Contain("The server is running.").And.NotContain("/scalar");
        document.IsSuccessStatusCode.Should().BeFalse();
    }

    [Theory]
    [InlineData("text/plain", "Hubbub ")]
    [InlineData("application/json", """{"name":"Hubbub","version":""")]
    public async Task Programs_get_it_at_the_address_of_the_server_too(string accept, string beginning)
    {
        await using var server = await TestServer.Start();

        (await Ask(server, accept, "/")).Body.Should().StartWith(beginning);
    }

    private static async Task<(string? Type, string Body)> Ask(
        TestServer server, string accept, string path = "/about")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var response = await server.Http.SendAsync(request);
        return (response.Content.Headers.ContentType?.ToString(), await response.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("<a href=\"([^\"]+)\"")]
    private static partial Regex Links();

    [GeneratedRegex(@"\]\(([^)#\s]+\.md)[^)]*\)")]
    private static partial Regex DocumentLinks();
}
