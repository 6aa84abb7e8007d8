using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Hubbub.Web.Common.Answers;
using Hubbub.Web.Tests.Realtime;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Web.Tests.Transport;

/// <summary>Which answers are compressed, and that they say the same.</summary>
public sealed class CompressionTests(SharedPair pair) : IClassFixture<SharedPair>, IAsyncLifetime
{
    private readonly HttpClient _http = new();

    public async ValueTask InitializeAsync()
    {
        var author = await pair.Server.Register($"author{Guid.NewGuid():N}"[..20]);
        _http.BaseAddress = pair.Server.Address;
        _http.DefaultRequestHeaders.Authorization = new("Bearer", author.AccessToken);
        for (var i = 0; i < 4; i++)
        {
            await author.Post("/api/v1/posts", new { text = string.Concat(Enumerable.Repeat("Some words. ", 30)) });
        }
    }

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task A_large_answer_is_compressed_for_who_asks_and_says_the_same(string encoding)
    {
        var (plain, text) = await Ask("/api/v1/feed/explore", encoding: null);

        var (compressed, same) = await Ask("/api/v1/feed/explore", encoding);

        plain.Content.Headers.ContentEncoding.Should().BeEmpty();
        compressed.Content.Headers.ContentEncoding.Should().Equal(encoding);
        compressed.Headers.Vary.Should().BeEquivalentTo("Accept-Encoding", "Authorization");
        compressed.Headers.ETag.Should().Be(plain.Headers.ETag, "a weak tag is of what is said");
        same.Should().Be(text);
        var (unchanged, nothing) = await Ask("/api/v1/feed/explore", encoding, compressed.Headers.ETag);
        unchanged.StatusCode.Should().Be(HttpStatusCode.NotModified);
        unchanged.Content.Headers.ContentEncoding.Should().BeEmpty();
        unchanged.Headers.Vary.Should().BeEquivalentTo(compressed.Headers.Vary);
        nothing.Should().BeEmpty();
    }

    [Fact]
    public async Task What_fits_in_a_packet_and_refusals_are_not_compressed()
    {
        foreach (var path in new[] { "notification-preferences/people", "posts/1", "feed?limit=0" })
        {
            var (answer, text) = await Ask($"/api/v1/{path}", "br, gzip");

            answer.Content.Headers.ContentEncoding.Should().BeEmpty(path);
            JsonDocument.Parse(text).RootElement.ValueKind.Should().Be(JsonValueKind.Object);
        }
    }

    [Fact]
    public void No_route_that_answers_a_secret_is_compressed()
    {
        var routes = pair.Server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .ToLookup(Compression.IsOn, r => r.RoutePattern.RawText!);

        routes[true].Should().Contain("/api/v1/feed/");
        routes[true].Where(r => !r.StartsWith("/api/v1/", StringComparison.Ordinal)).Should().BeEquivalentTo(
            "/openapi/v1.json", "/asyncapi.json");
        string[] secrets =
        [
            "auth", "admin", "invites", "push-subscriptions", "hubs", "media", "email",
            "messages", "conversations", "message-requests", "message-drafts", "notifications", "sync", "bootstrap",
        ];
        foreach (var secret in secrets)
        {
            routes[true].Should().NotContain(r => r.Split('/').Contains(secret));
        }
    }

    private async Task<(HttpResponseMessage Answer, string Text)> Ask(
        string path, string? encoding, EntityTagHeaderValue? tag = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
        request.Headers.TryAddWithoutValidation("If-None-Match", tag?.ToString());
        var answer = await _http.SendAsync(request);
        await using var body = await answer.Content.ReadAsStreamAsync();
        await using var read = answer.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var text = new StreamReader(read, Encoding.UTF8);
        return (answer, await text.ReadToEndAsync());
    }
}
