using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Hubbub.Web.Tests.Realtime;

namespace Hubbub.Web.Tests;

/// <summary>Invalid requests get problem+json with a stable code, and change nothing.</summary>
public sealed class BadRequestTests(SharedPair pair) : IClassFixture<SharedPair>
{
    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("{}{}")]
    [InlineData("{\"receiverId\":\"B\"}")]
    [InlineData("{\"receiverId\":\"B\",\"message\":null}")]
    [InlineData("{\"receiverId\":\"B\",\"message\":1}")]
    [InlineData("{\"receiverId\":B,\"message\":\"x\"}")]
    [InlineData("{\"receiverId\":\"-1\",\"message\":\"x\"}")]
    [InlineData("{\"receiverId\":\"9223372036854775808\",\"message\":\"x\"}")]
    [InlineData("{\"receiverId\":\"B\",\"message\":\"x\",\"unknown\":1}")]
    [InlineData("{\"receiverId\":\"B\",\"message\":\"x\",\"senderId\":\"1\"}")]
    [InlineData("{\"receiverId\":\"B\",\"message\":\"x\",\"message\":\"y\"}")]
    [InlineData("{\"ReceiverId\":\"B\",\"message\":\"x\"}")]
    [InlineData("{\"receiverId\":\"B\",\"message\":\"\\uD800\"}")]
    [InlineData("{\"receiverId\":\"B\",\"message\":\"x\",}")]
    [InlineData("{\"receiverId\":\"B\",/**/\"message\":\"x\"}")]
    [InlineData("{\"receiverId\":\"B\",\"message\":NaN}")]
    [InlineData("{\"receiverId\":\"B\",\"message\":Infinity}")]
    [InlineData("{\"receiverId\":\"B\",\"message\":1e999}")]
    [InlineData("{\"receiverId\":1e999,\"message\":\"x\"}")]
    [InlineData("{\"receiverId\":\"B\",\"message\":\"x\",\"clientMessageId\":\"a\\uDC00\"}")]
    [InlineData("{\"receiverId\":\"B\",\"message\":[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]}")]
    [Trait("Abuse", "T-42")]
    public async Task A_body_that_cannot_be_read_is_malformed(string body)
    {
        using var content = Json(body.Replace("\"B\"", $"\"{pair.Bob.Wire()}\"", StringComparison.Ordinal)
            .Replace(":B,", $":{pair.Bob.Wire()},", StringComparison.Ordinal));

        await MustRefuse(HttpMethod.Post, "/api/v1/messages", content, 400, "malformed_request");
    }

    [Fact]
    [Trait("Abuse", "T-42")]
    public async Task Bytes_that_are_no_text_are_malformed()
    {
        var start = Encoding.ASCII.GetBytes($$"""{"receiverId":"{{pair.Bob.Wire()}}","message":"x""");
        using var content = new ByteArrayContent([.. start, 0xed, 0xa0, 0x80, .. "\"}"u8]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        await MustRefuse(HttpMethod.Post, "/api/v1/messages", content, 400, "malformed_request");
    }

    [Theory]
    [InlineData("{\"receiverId\":\"B\",\"message\":\"\"}", "validation_failed")]
    [InlineData("{\"receiverId\":\"B\",\"message\":\" \\n\\t \"}", "validation_failed")]
    [InlineData("{\"receiverId\":\"B\",\"message\":\"a\\u0000b\"}", "validation_failed")]
    [InlineData("{\"message\":\"x\"}", "validation_failed")]
    [InlineData("{\"receiverId\":\"B\",\"conversationId\":\"1\",\"message\":\"x\"}", "validation_failed")]
    [InlineData("{\"receiverId\":\"A\",\"message\":\"x\"}", "messaging.message_to_self")]
    public async Task A_body_that_says_nothing_sensible_is_refused(string body, string code)
    {
        using var content = Json(body.Replace("\"B\"", $"\"{pair.Bob.Wire()}\"", StringComparison.Ordinal)
            .Replace("\"A\"", $"\"{pair.Alice.Wire()}\"", StringComparison.Ordinal));

        await MustRefuse(HttpMethod.Post, "/api/v1/messages", content, 400, code);
    }

    [Fact]
    public async Task A_message_of_4000_characters_passes_and_one_more_does_not()
    {
        using var content = JsonContent.Create(new { receiverId = pair.Bob.Wire(), message = new string('漢', 4_001) });
        var problem = await MustRefuse(HttpMethod.Post, "/api/v1/messages", content, 400, "validation_failed");
        problem.GetProperty("errors").Must("message");

        await pair.Alice.Post(
            "/api/v1/messages", new { receiverId = pair.Bob.Wire(), message = new string('漢', 4_000) });
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData(null)]
    [Trait("Abuse", "T-23")]
    public async Task Another_content_type_is_415(string? type)
    {
        using var content = Json($$"""{"receiverId":"{{pair.Bob.Wire()}}","message":"x"}""");
        content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);

        await MustRefuse(HttpMethod.Post, "/api/v1/messages", content, 415, "malformed_request");
    }

    [Fact]
    public async Task A_body_of_more_than_64_kilobytes_is_413()
    {
        using var content = Json($$"""{"receiverId":"{{pair.Bob.Wire()}}","message":"{{new string('x', 70_000)}}"}""");

        await MustRefuse(HttpMethod.Post, "/api/v1/messages", content, 413, "malformed_request");
    }

    [Theory]
    [InlineData("GET", "/api/v1/nothing", 404, "not_found")]
    [InlineData("GET", "/api/v2/messages", 404, "not_found")]
    [InlineData("GET", "/api/v1/conversations/abc", 404, "not_found")]
    [InlineData("GET", "/api/v1/conversations/9223372036854775808", 404, "not_found")]
    [InlineData("GET", "/api/v1/conversations/-1", 404, "messaging.conversation_not_found")]
    [InlineData("GET", "/api/v1/conversations/0", 404, "messaging.conversation_not_found")]
    [InlineData("GET", "/api/v1/conversations/1/messages", 404, "messaging.conversation_not_found")]
    [InlineData("GET", "/api/v1/profiles/1", 404, "profiles.not_found")]
    [InlineData("GET", "/api/v1/profiles/by-username/nobody", 404, "profiles.not_found")]
    [InlineData("PUT", "/api/v1/users/1/follow", 404, "graph.user_not_found")]
    [InlineData("PUT", "/api/v1/users/-1/block", 404, "graph.user_not_found")]
    [InlineData("POST", "/api/v1/follow-requests/1/accept", 404, "graph.user_not_found")]
    [InlineData("POST", "/api/v1/messages/1/read", 404, "messaging.message_not_found")]
    [InlineData("DELETE", "/api/v1/messages/1", 404, "messaging.message_not_found")]
    [InlineData("POST", "/api/v1/notifications/1/read", 404, "notifications.not_found")]
    [InlineData("DELETE", "/api/v1/notifications/1", 404, "notifications.not_found")]
    [InlineData("DELETE", "/api/v1/auth/sessions/1", 404, "accounts.session_not_found")]
    [InlineData("PUT", "/api/v1/typing/1", 404, "presence.receiver_not_found")]
    [InlineData("PUT", "/api/v1/messages", 405, "malformed_request")]
    [InlineData("DELETE", "/api/v1/auth/login", 405, "malformed_request")]
    [InlineData("POST", "/api/v1/sync", 405, "malformed_request")]
    [InlineData("PATCH", "/api/v1/conversations", 405, "malformed_request")]
    [InlineData("GET", "/api/v1/presence", 400, "malformed_request")]
    [InlineData("GET", "/api/v1/presence?userIds=abc", 400, "validation_failed")]
    [InlineData("GET", "/api/v1/presence?userIds=-1", 400, "validation_failed")]
    [InlineData("GET", "/api/v1/profiles", 400, "malformed_request")]
    [InlineData("GET", "/api/v1/notifications?type=nothing", 400, "validation_failed")]
    [InlineData("GET", "/api/v1/notifications?isRead=perhaps", 400, "malformed_request")]
    [InlineData("GET", "/api/v1/sync", 400, "malformed_request")]
    [InlineData("GET", "/api/v1/sync?after=-1", 400, "validation_failed")]
    [InlineData("GET", "/api/v1/sync?after=abc", 400, "malformed_request")]
    [InlineData("GET", "/api/v1/sync?after=0&limit=0", 400, "validation_failed")]
    [InlineData("GET", "/api/v1/sync?after=0&limit=1000000000", 400, "validation_failed")]
    [InlineData("POST", "/api/v1/announcements", 403, "notifications.not_an_admin")]
    public async Task Addresses_and_queries_that_are_not_there(string method, string path, int status, string code)
    {
        using var content = method == "POST" && path.EndsWith("announcements", StringComparison.Ordinal)
            ? Json("""{"message":"Hear"}""")
            : null;

        await MustRefuse(new HttpMethod(method), path, content, status, code);
    }

    [Fact]
    [Trait("Abuse", "T-19")]
    public async Task No_list_takes_a_bad_limit_or_a_cursor_that_is_not_its_own()
    {
        var sent = await pair.Alice.Post("/api/v1/messages", new { receiverId = pair.Bob.Wire(), message = "one" });
        await pair.Alice.Post("/api/v1/messages", new { receiverId = pair.Bob.Wire(), message = "two" });
        var history = $"/api/v1/conversations/{sent.Text("conversationId")}/messages";
        var ofHistory = (await pair.Alice.Get($"{history}?limit=1")).Text("nextCursor");
        await pair.Alice.LogIn("alice");
        var ofSessions = (await pair.Alice.Get("/api/v1/auth/sessions?limit=1")).Text("nextCursor");
        string[] lists =
        [
            history, "/api/v1/conversations", "/api/v1/notifications", "/api/v1/auth/sessions", "/api/v1/profiles?q=al",
            "/api/v1/follow-requests", "/api/v1/follow-requests/sent", "/api/v1/blocks", "/api/v1/mutes",
            $"/api/v1/users/{pair.Bob.Wire()}/followers", $"/api/v1/users/{pair.Bob.Wire()}/following",
            $"/api/v1/users/{pair.Bob.Wire()}/friends", $"/api/v1/users/{pair.Bob.Wire()}/mutuals",
            "/api/v1/stories", $"/api/v1/users/{pair.Bob.Wire()}/stories",
        ];
        foreach (var list in lists)
        {
            var first = list + (list.Contains('?', StringComparison.Ordinal) ? "&" : "?");
            await pair.Alice.Get(first + "limit=100");
            foreach (var limit in new[] { "0", "-1", "101", "1000000000" })
            {
                var problem = await MustRefuse(HttpMethod.Get, $"{first}limit={limit}", null, 400, "validation_failed");
                problem.GetProperty("errors").Must("limit");
            }

            foreach (var limit in new[] { "abc", "1.5", "9999999999", "%20" })
            {
                await MustRefuse(HttpMethod.Get, $"{first}limit={limit}", null, 400, "malformed_request");
            }

            await pair.Alice.Get(first + "limit=100&cursor=");
            string[] cursors =
            [
                "abc", "!!!", "0", new('A', 500), "bWVzc2FnZXMKLTE", list == history ? ofSessions : ofHistory,
            ];
            foreach (var cursor in cursors)
            {
                var problem = await MustRefuse(
                    HttpMethod.Get, $"{first}cursor={Uri.EscapeDataString(cursor)}", null, 400, "validation_failed");
                problem.GetProperty("errors").Must("cursor");
            }
        }
    }

    [Theory]
    [InlineData("/api/v1/auth/register", "{\"username\":\"al\",\"email\":\"x\",\"password\":\"short\"}")]
    [InlineData(
        "/api/v1/auth/register",
        "{\"username\":\"a b\",\"email\":\"x@example.test\",\"password\":\"long enough 123\"}")]
    [InlineData("/api/v1/auth/register", "{\"username\":\"carol\",\"email\":\"x@example.test\\r\\nBcc: "
        + "y@example.test\",\"password\":\"long enough 123\"}")]
    [InlineData(
        "/api/v1/auth/register",
        "{\"username\":\"carol\",\"email\":\"x@example.test\",\"password\":\"aaaaaaaaaaaaaaaa\"}")]
    [InlineData("/api/v1/auth/login", "{\"login\":\"\",\"password\":\"\"}")]
    [InlineData("/api/v1/auth/refresh", "{\"refreshToken\":\"\"}")]
    [InlineData(
        "/api/v1/auth/password/reset", "{\"login\":\"alice\",\"code\":\"abc\",\"newPassword\":\"long enough 123\"}")]
    public async Task Signing_up_and_in_takes_only_what_is_well_formed(string path, string body)
    {
        using var content = Json(body);

        var problem = await MustRefuse(HttpMethod.Post, path, content, 400, "validation_failed");

        problem.GetProperty("errors").EnumerateObject().Should().NotBeEmpty();
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private async Task<JsonElement> MustRefuse(
        HttpMethod method, string path, HttpContent? body, int status, string code)
    {
        var before = await pair.Server.State();
        using var request = new HttpRequestMessage(method, path) { Content = body };

        using var response = await pair.Alice.Http.SendAsync(request);

        var text = await response.Content.ReadAsStringAsync();
        ((int)response.StatusCode).Should().Be(status, "{0} {1} says {2}", method, path, text);
        response.Content.Headers.ContentType?.MediaType.Should().Be("application/problem+json");
        var problem = JsonDocument.Parse(text).RootElement;
        problem.Text("code").Should().Be(code, "{0} {1}", method, path);
        problem.Number("status").Should().Be(status);
        problem.Text("traceId").Should().NotBeEmpty();
        problem.Text("title").Should().NotBeEmpty();
        RefusalAssertions.MustSayNothingOfTheInside(text);
        (await pair.Server.State()).Should().Be(before);
        return problem;
    }
}
