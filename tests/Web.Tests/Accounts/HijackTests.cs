using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Hubbub.Testing;
using Hubbub.Web.Tests.Realtime;

namespace Hubbub.Web.Tests.Accounts;

/// <summary>Nobody can take over a connection, even if they learn its connection token.</summary>
[Trait("Abuse", "T-24")]
public sealed class HijackTests : Pair
{
    private const char End = '\u001e';

    [Fact]
    public async Task Nobody_else_polls_writes_to_or_ends_a_connection()
    {
        using var negotiated = await Alice.Http.PostAsync("/hubs/social/negotiate?negotiateVersion=1", content: null);
        var hers = $"/hubs/social?id={(await negotiated.Must()).Text("connectionToken")}";
        (await Alice.Http.GetAsync(hers)).EnsureSuccessStatusCode();
        (await Post(Alice.Http, hers, """{"protocol":"json","version":1}""")).Should().Be(200);
        await PollUntil("\"connected\"");

        var call = JsonSerializer.Serialize(new
        {
            type = 1,
            invocationId = "1",
            target = "send_message",
            arguments = new[] { new { receiverId = Bob.Wire(), message = "Not from Alice" } },
        });
        var before = await Server.State();
        foreach (var (http, allowed) in new[] { (Bob.Http, new[] { 403, 404 }), (Server.Http, [401]) })
        {
            foreach (var path in new[] { hers, hers.Replace("/hubs/social", "/Hubs/SOCIAL", StringComparison.Ordinal) })
            {
                allowed.Should().Contain(await Post(http, path, call));
                using var polled = await http.GetAsync(path);
                allowed.Should().Contain((int)polled.StatusCode);
                using var deleted = await http.DeleteAsync(path);
                allowed.Should().Contain((int)deleted.StatusCode);
            }
        }

        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Authorization", $"Bearer {Bob.AccessToken}");
        var upgrade = () => socket.ConnectAsync(
            new UriBuilder(new Uri(Server.Address, hers)) { Scheme = "ws" }.Uri, CancellationToken.None);
        await upgrade.Should().ThrowAsync<WebSocketException>();

        (await Server.State()).Should().Be(before);
        (await Post(Alice.Http, hers, call)).Should().Be(200, "the connection is alive and hers");
        await PollUntil("\"ok\":true");

        async Task PollUntil(string said)
        {
            using var limit = new CancellationTokenSource(TestClient.Limit);
            while (!(await Poll(Alice.Http, hers)).Contains(said, StringComparison.Ordinal))
            {
                limit.Token.ThrowIfCancellationRequested();
            }
        }
    }

    [Fact]
    public async Task What_names_a_connection_is_in_no_event_and_no_answer()
    {
        await using var alice = await Alice.Connect();
        await alice.Call("send_message", new { receiverId = Bob.Wire(), message = "Hello" });
        await alice.Next("message_sent");
        await alice.Call("sync", new { afterSeq = 0 });

        var connection = alice.Connection.ConnectionId;

        connection.Should().NotBeNullOrEmpty();
        alice.Events.Should().OnlyContain(e => !e.Payload.GetRawText().Contains(connection!, StringComparison.Ordinal));
        (await Alice.Get("/api/v1/bootstrap")).GetRawText().Should().NotContain(connection);
        (await Alice.Get("/api/v1/auth/sessions")).GetRawText().Should().NotContain(connection);
    }

    private static async Task<int> Post(HttpClient http, string path, string frame)
    {
        using var content = new StringContent(frame + End, Encoding.UTF8, "text/plain");
        using var response = await http.PostAsync(path, content);
        return (int)response.StatusCode;
    }

    private static async Task<string> Poll(HttpClient http, string path)
    {
        using var limit = new CancellationTokenSource(TestClient.Limit);
        return await http.GetStringAsync(path, limit.Token);
    }
}
