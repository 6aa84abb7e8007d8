using Hubbub.Testing;

namespace Hubbub.Web.Tests.Startup;

/// <summary>Pages on localhost may use the server only in the Development environment.</summary>
[Trait("Abuse", "T-22")]
public sealed class LocalOriginTests
{
    private static readonly string[] Production =
        [
            "--environment=Production",
            "--JWT_SECRET=a secret of the tests that is long enough",
            "--CLIENT_URL=https://app.example.test",
        ];

    public static TheoryData<string> Local =>
        [
            "http://localhost:5173",
            "http://localhost:3000",
            "http://localhost",
            "http://127.0.0.1:8080",
            "http://[::1]:4200",
        ];

    public static TheoryData<string> LookAlikes =>
    [
        "http://localhost.evil.test", "http://localhost.evil.test:5173", "http://127.0.0.1.evil.test:80",
        "http://localhost@evil.test",
        "http://localhost:5173@evil.test", "http://evil.test/http://localhost:5173", "http://localhost:5173/evil",
        "http://localhost:evil",
        "http://evil-localhost:5173", "http://0.0.0.0:5173", "http://127.0.0.1:", "http://[::1].evil.test",
        "https://localhost:5173",
        "ws://localhost:5173", "localhost:5173", "null", "file://", "http://localhost:5173,http://evil.test",
    ];

    [Theory, MemberData(nameof(Local))]
    public async Task In_Development_every_page_of_this_machine_may_use_the_server(string origin)
    {
        await using var server = await TestServer.Start("--CLIENT_URL=https://app.example.test");

        (await Ask(server, origin)).Should().Be((origin, 200, 101));
    }

    [Theory, MemberData(nameof(LookAlikes))]
    public async Task A_page_that_only_looks_local_may_not(string origin)
    {
        await using var server = await TestServer.Start("--CLIENT_URL=https://app.example.test");

        (await Ask(server, origin)).Should().Be(((string?)null, 403, 403));
    }

    [Theory, MemberData(nameof(Local))]
    public async Task In_Production_no_page_is_let_in_for_being_local(string origin)
    {
        await using var server = await TestServer.Start(Production);

        (await Ask(server, origin)).Should().Be(((string?)null, 403, 403));
    }

    [Fact]
    public async Task A_foreign_page_finds_no_way_around_by_writing_the_hubs_path_differently()
    {
        await using var server = await TestServer.Start(Production);

        (await Ask(server, "https://evil.test", "/HUBS/Social")).Should().Be(((string?)null, 403, 403));
    }

    /// <summary>The origin that CORS allows, and the status of negotiation and of a WebSocket.</summary>
    private static async Task<(string? MayRead, int Negotiation, int Socket)> Ask(
        TestServer server, string origin, string hub = "/hubs/social")
    {
        var alice = await server.Register("alice");
        using var read = new HttpRequestMessage(HttpMethod.Get, "/api/v1/auth/me");
        read.Headers.TryAddWithoutValidation("Origin", origin);
        using var answer = await alice.Http.SendAsync(read);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{hub}/negotiate?negotiateVersion=1");
        request.Headers.TryAddWithoutValidation("Origin", origin);
        using var negotiation = await alice.Http.SendAsync(request);
        await using var socket = await RawSocket.Open(server, alice.AccessToken, origin, hub);

        answer.IsSuccessStatusCode.Should().BeTrue("the token is good; what a page may read is the browser's matter");
        return (
            answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var allowed) ? allowed.Single() : null,
            (int)negotiation.StatusCode,
            socket.Status);
    }
}
