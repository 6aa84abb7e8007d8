using System.Text.Json;
using Hubbub.Testing;
using Microsoft.Extensions.Logging;

namespace Hubbub.Web.Tests.Errors;

/// <summary>The error for an origin that is not allowed names the setting that allows it.</summary>
public sealed class ForeignOriginTests : IAsyncLifetime
{
    private const string Theirs = "https://new.example.test:8443";

    private TestServer _server = null!;

    public async ValueTask InitializeAsync() =>
        _server = await TestServer.Start("--CLIENT_URL=https://app.example.test");

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    [Trait("Abuse", "T-22")]
    public async Task A_page_of_another_origin_gets_the_setting_and_the_value_to_add()
    {
        using var response = await Ask(HttpMethod.Post, "/hubs/social/negotiate?negotiateVersion=1", Theirs);
        using var file = await Ask(HttpMethod.Post, "/hubs/social/negotiate?negotiateVersion=1", "null");
        using var hostile = await Ask(
            HttpMethod.Post, "/hubs/social/negotiate?negotiateVersion=1", $"https://{new string('x', 2_000)}");

        (await response.Refusal()).Should().Be((403, "forbidden"));
        (await Title(response)).Should().Contain($"add {Theirs} to the setting CLIENT_URL");
        (await Title(file)).Should().Contain("CLIENT_URL");
        (await Title(hostile)).Should().Contain("CLIENT_URL").And.NotContain("xxx");
    }

    [Theory]
    [InlineData("POST", "/hubs/social/negotiate?negotiateVersion=1")]
    [InlineData("OPTIONS", "/api/v1/messages")]
    [InlineData("GET", "/api/v1/messages")]
    public async Task The_log_names_the_setting_once_per_origin(string method, string path)
    {
        for (var i = 0; i < 3; i++)
        {
            (await Ask(new HttpMethod(method), path, Theirs)).Dispose();
            (await Ask(new HttpMethod(method), path, "https://app.example.test")).Dispose();
            (await Ask(new HttpMethod(method), "/api/v1/messages", _server.Address.GetLeftPart(UriPartial.Authority)))
                .Dispose();
        }

        var line = Lines().Should().ContainSingle().Subject;
        line.Should().Contain(Theirs).And.Contain("CLIENT_URL");
    }

    [Fact]
    [Trait("Abuse", "T-22")]
    public async Task Origins_without_end_do_not_fill_the_log()
    {
        for (var i = 0; i < 150; i++)
        {
            (await Ask(HttpMethod.Get, "/health/live", $"https://{i}.example.test")).Dispose();
        }

        Lines()
            .Should()
            .HaveCount(101).And.Contain(l => l.EndsWith("further origins are not logged", StringComparison.Ordinal));
    }

    private string[] Lines() =>
    [
        .. _server.Logs.Lines
            .Where(l => l.Level == LogLevel.Information && l.Message.Contains("turned away", StringComparison.Ordinal))
            .Select(l => l.Message),
    ];

    private async Task<HttpResponseMessage> Ask(HttpMethod method, string path, string origin)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("Origin", origin);
        if (method == HttpMethod.Options)
        {
            request.Headers.Add("Access-Control-Request-Method", "POST");
        }

        return await _server.Http.SendAsync(request);
    }

    private static async Task<string> Title(HttpResponseMessage response) =>
        JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.Text("title");
}
