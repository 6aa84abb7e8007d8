using System.Net.WebSockets;
using System.Text.Json;

namespace Hubbub.SocketIo.Tests.Engine;

public sealed class HandshakeTests(EchoServer server) : IClassFixture<EchoServer>, IDisposable
{
    private readonly RawClient _client = new(server);

    public void Dispose() => _client.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_session_opens_with_the_members_that_clients_check_and_no_others(bool isSocket)
    {
        string? packet;
        if (isSocket)
        {
            using var socket = await _client.SocketAsync();
            packet = await socket.ReceiveAsync();
        }
        else
        {
            (_, packet) = await _client.GetAsync("EIO=4&transport=polling&t=x");
        }

        packet.Should().StartWith("0");
        var members = JsonDocument.Parse(packet![1..]).RootElement.EnumerateObject().ToDictionary(
            p => p.Name, p => p.Value.GetRawText());
        members.Keys.Should().Equal("sid", "upgrades", "pingInterval", "pingTimeout", "maxPayload");
        members["sid"].Should().HaveLength(22 + 2);
        members["upgrades"].Should().Be(isSocket ? "[]" : """["websocket"]""");
        (members["pingInterval"], members["pingTimeout"], members["maxPayload"])
            .Should().Be(("15000", "15000", "32768"));
    }

    [Theory]
    [InlineData("GET", "transport=polling", 5, "Unsupported protocol version")]
    [InlineData("GET", "EIO=3&transport=polling", 5, "Unsupported protocol version")]
    [InlineData("GET", "EIO=4&EIO=4&transport=polling", 5, "Unsupported protocol version")]
    [InlineData("GET", "EIO=4", 0, "Transport unknown")]
    [InlineData("GET", "EIO=4&transport=__proto__", 0, "Transport unknown")] // CVE-2023-31125
    [InlineData("GET", "EIO=4&transport=constructor&transport=polling", 0, "Transport unknown")]
    [InlineData("GET", "EIO=4&transport=websocket", 3, "Bad request")]
    [InlineData("GET", "EIO=4&transport=polling&sid=unknown", 1, "Session ID unknown")]
    [InlineData("GET", "EIO=4&transport=polling&sid=__proto__", 1, "Session ID unknown")]
    [InlineData("POST", "EIO=4&transport=polling", 2, "Bad handshake method")]
    [InlineData("PUT", "EIO=4&transport=polling", 2, "Bad handshake method")]
    [InlineData("OPTIONS", "EIO=4&transport=polling", 2, "Bad handshake method")]
    public async Task What_is_no_handshake_is_refused_by_the_code_that_clients_know(
        string method, string query, int code, string message) =>
        (await _client.SendAsync(new(method), query)).Should()
            .Be((400, $$"""{"code":{{code}},"message":"{{message}}"}"""));

    [Theory]
    [InlineData("EIO=3&transport=websocket")]
    [InlineData("EIO=4&transport=abc")]
    [InlineData("EIO=4&transport=polling")]
    [InlineData("EIO=4&transport=websocket&sid=unknown")]
    public async Task A_websocket_that_is_no_handshake_is_not_accepted(string query) =>
        await _client.Invoking(c => c.SocketAsync(query)).Should().ThrowAsync<WebSocketException>();

    [Fact]
    public async Task The_path_is_the_same_without_its_slash()
    {
        using var http = new HttpClient { BaseAddress = server.Url };
        (await http.GetStringAsync(new Uri("/engine.io?EIO=4&transport=polling", UriKind.Relative)))
            .Should().StartWith("0{");
    }

    [Theory]
    [InlineData("Stranger", 403)]
    [InlineData("Busy", 429)]
    public async Task The_application_may_refuse_a_handshake_and_nothing_is_kept_of_it(string header, int status)
    {
        var before = server.Sessions.Count;

        (await _client.SendAsync(HttpMethod.Get, "EIO=4&transport=polling", header: header)).Should()
            .Be((status, """{"code":4,"message":"Forbidden"}"""));

        server.Sessions.Count.Should().Be(before);
    }
}
