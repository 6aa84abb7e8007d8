using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Hubbub.Testing;

namespace Hubbub.Web.Tests;

/// <summary>Origins, headers, health, metrics and the description of the API.</summary>
public sealed class HttpSurfaceTests : IAsyncLifetime
{
    private const string Ours = "https://app.example.test";
    private const string Theirs = "https://evil.example.test";

    private TestServer _server = null!;
    private TestPerson _alice = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await TestServer.Start(
            $"--CLIENT_URL={Ours}/, https://other.example.test", "--Server:KnownProxies=127.0.0.1",
            "--Metrics:Key=the-key");
        _alice = await _server.Register("alice");
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData(Theirs)]
    [InlineData("null")]
    [InlineData("http://app.example.test")]
    [InlineData("https://app.example.test.evil.test")]
    [InlineData("https://app.example.test:8443")]
    [Trait("Abuse", "T-22")]
    public async Task A_page_of_another_origin_does_not_get_into_the_hub(string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/hubs/social/negotiate?negotiateVersion=1");
        request.Headers.Add("Origin", origin);

        using var response = await _alice.Http.SendAsync(request);
        await using var socket = await RawSocket.Open(_server, _alice.AccessToken, origin);

        (await response.Refusal()).Should().Be((403, "forbidden"));
        response.Headers.Contains("Access-Control-Allow-Origin").Should().BeFalse();
        socket.Status.Should().Be(403);
    }

    [Theory]
    [InlineData(Ours)]
    [InlineData("https://other.example.test")]
    [InlineData(null)]
    [Trait("Abuse", "T-22")]
    public async Task Our_pages_and_clients_that_are_no_pages_do(string? origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/hubs/social/negotiate?negotiateVersion=1");
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using var response = await _alice.Http.SendAsync(request);
        await using var socket = await RawSocket.Open(_server, _alice.AccessToken, origin);

        response.IsSuccessStatusCode.Should().BeTrue();
        socket.Status.Should().Be(101);
    }

    [Fact]
    public async Task Browsers_get_the_allowed_origins()
    {
        using var preflight = await Preflight(Ours);
        using var foreign = await Preflight(Theirs);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/conversations/1");
        request.Headers.Add("Origin", Ours);
        using var answer = await _alice.Http.SendAsync(request);

        preflight.IsSuccessStatusCode.Should().BeTrue();
        Of(preflight, "Access-Control-Allow-Origin").Should().Be(Ours);
        Of(preflight, "Access-Control-Allow-Credentials").Should().Be("true");
        Of(preflight, "Access-Control-Allow-Methods").Should().Be("PUT");
        foreign.Headers.Contains("Access-Control-Allow-Origin").Should().BeFalse();
        Of(answer, "Access-Control-Allow-Origin").Should().Be(Ours);
        Of(answer, "Access-Control-Expose-Headers").Should().Contain("Retry-After");
    }

    [Theory]
    [InlineData("GET", "/api/v1/auth/me", 200)]
    [InlineData("GET", "/api/v1/nothing", 404)]
    [InlineData("GET", "/api/v1/conversations/1", 404)]
    [InlineData("GET", "/api/v1/sync?after=abc", 400)]
    [InlineData("POST", "/api/v1/messages", 400)]
    [InlineData("PUT", "/api/v1/messages", 405)]
    [InlineData("POST", "/hubs/social/negotiate?negotiateVersion=1", 200)]
    [InlineData("GET", "/health/live", 200)]
    [InlineData("GET", "/openapi/v1.json", 200)]
    [InlineData("GET", "/scalar", 200)]
    [Trait("Abuse", "T-35")]
    public async Task Every_answer_carries_the_security_headers(string method, string path, int status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        using var response = await _alice.Http.SendAsync(request);

        ((int)response.StatusCode).Should().Be(status);
        MustBeGuarded(response, path);
    }

    [Fact]
    [Trait("Abuse", "T-35")]
    public async Task Answers_to_strangers_carry_them_too()
    {
        foreach (var path in new[] { "/api/v1/auth/me", "/hubs/social" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Add("X-Forwarded-For", "203.0.113.7");
            using var response = await _server.Http.SendAsync(request);

            (await response.Refusal()).Should().Be((401, "unauthenticated"), path);
            MustBeGuarded(response, path);
        }

        using var https = new HttpRequestMessage(HttpMethod.Get, "/health/live");
        https.Headers.Add("X-Forwarded-Proto", "https");
        using var secure = await _server.Http.SendAsync(https);
        Of(secure, "Strict-Transport-Security").Should().StartWith("max-age=31536000");
    }

    [Fact]
    public async Task Health_needs_no_token_and_is_not_limited()
    {
        for (var i = 0; i < 150; i++)
        {
            (await _server.Http.GetStringAsync("/health/live")).Should().Be("Healthy");
        }

        (await _server.Http.GetStringAsync("/health/ready")).Should().Be("Healthy");
    }

    [Fact]
    public async Task Metrics_are_for_this_machine_and_for_who_knows_the_key()
    {
        await using var client = await _alice.Connect();
        await client.Barrier();

        var metrics = await Metrics(from: null, key: null);
        foreach (var name in new[]
        {
            "hub_connections", "hub_calls", "push_sent", "relay_lag", "storage_writers_waiting",
        })
        {
            metrics.Contains($"hubbub_{name}", StringComparison.Ordinal).Should().BeTrue("{0} is measured", name);
        }

        (await Metrics("203.0.113.7", key: null)).Should().NotContain("hubbub_");
        (await Metrics("203.0.113.7", key: "the-kez")).Should().NotContain("hubbub_");
        (await Metrics("203.0.113.7", key: "the-key")).Should().Contain("hubbub_hub_connections");
    }

    [Fact]
    public async Task The_description_of_the_API_knows_every_route_and_its_ids_are_strings()
    {
        var document = JsonDocument.Parse(await _server.Http.GetStringAsync("/openapi/v1.json")).RootElement;

        var paths = document.GetProperty("paths").EnumerateObject().ToArray();
        paths.Select(p => p.Name).Should().Contain(["/api/v1/messages", "/api/v1/sync", "/api/v1/auth/register"]);
        var parameters = paths.SelectMany(p => p.Value.EnumerateObject())
            .SelectMany(o => o.Value.TryGetProperty("parameters", out var found) ? found.EnumerateArray() : [])
            .Where(p => p.Text("name").EndsWith("Id", StringComparison.Ordinal)).ToArray();
        parameters.Should().NotBeEmpty();
        parameters.Should().OnlyContain(p => IsText(document, p.GetProperty("schema")));
        var members = document.GetProperty("components").GetProperty("schemas").EnumerateObject()
            .Where(s => s.Value.TryGetProperty("properties", out _))
            .SelectMany(s => s.Value.GetProperty("properties").EnumerateObject())
            .Where(m => m.Name is "id" or "order" or "upTo" || m.Name.EndsWith("Id", StringComparison.Ordinal))
            .ToArray();
        members.Should().HaveCountGreaterThan(10);
        members.Should().OnlyContain(m => IsText(document, m.Value));
        document.GetProperty("components").GetProperty("schemas").GetProperty("StatusChoice").GetProperty("enum")
            .EnumerateArray().Select(e => e.GetString()).Should().Equal("online", "away", "busy", "invisible");
    }

    [Fact]
    public async Task Requests_without_a_person_are_limited_by_address()
    {
        var refused = 0;
        for (var i = 0; i < 100; i++)
        {
            using var response = await _server.Http.PostAsJsonAsync("/api/v1/auth/register", new { nothing = true });
            refused += (int)response.StatusCode == 429 ? 1 : 0;
        }

        refused.Should().Be(1, "signing up was the first of the 100");
        using var elsewhere = new HttpRequestMessage(HttpMethod.Post, "/api/v1/auth/register")
        {
            Content = new StringContent("""{"nothing":true}""", Encoding.UTF8, "application/json"),
        };
        elsewhere.Headers.Add("X-Forwarded-For", "203.0.113.7");
        using var other = await _server.Http.SendAsync(elsewhere);
        (await other.Refusal()).Should().Be((400, "malformed_request"));
        await _alice.Get("/api/v1/auth/me");
    }

    private static void MustBeGuarded(HttpResponseMessage response, string path)
    {
        Of(response, "X-Content-Type-Options").Should().Be("nosniff", path);
        Of(response, "Referrer-Policy").Should().Be("no-referrer");
        Of(response, "Cross-Origin-Resource-Policy").Should().Be("same-origin");
        Of(response, "Content-Security-Policy").Should().Contain("frame-ancestors 'none'");
        Of(response, "Cache-Control").Should().Contain("no-store");
        response.Headers.Contains("Server").Should().BeFalse();
        response.Headers.Contains("X-Powered-By").Should().BeFalse();
    }

    private static string? Of(HttpResponseMessage response, string header) =>
        response.Headers.TryGetValues(header, out var values) ? string.Join(',', values) : null;

    private static bool IsText(JsonElement document, JsonElement schema)
    {
        if (schema.TryGetProperty("oneOf", out var choices))
        {
            return choices.EnumerateArray().All(c => IsText(document, c));
        }

        if (schema.TryGetProperty("$ref", out var reference))
        {
            var name = reference.GetString()!.Split('/')[^1];
            return IsText(document, document.GetProperty("components").GetProperty("schemas").GetProperty(name));
        }

        var type = schema.GetProperty("type");
        return type.ValueKind == JsonValueKind.String
            ? type.GetString() is "string" or "null"
            : type.EnumerateArray().All(t => t.GetString() is "string" or "null");
    }

    private async Task<string> Metrics(string? from, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        if (from is not null)
        {
            request.Headers.Add("X-Forwarded-For", from);
        }

        request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        using var response = await _server.Http.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    private async Task<HttpResponseMessage> Preflight(string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/api/v1/presence/status");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "PUT");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type");
        return await _server.Http.SendAsync(request);
    }
}
