using Hubbub.Testing;

namespace Hubbub.Web.Tests.Realtime;

/// <summary>The hub's metrics and logs for operators.</summary>
public sealed class HubOperationsTests
{
    private const string Secret = "a-word-nobody-logs";

    [Fact]
    public async Task At_debug_each_connect_call_refusal_and_disconnect_is_logged_without_contents()
    {
        await using var server = await TestServer.Start("--Logging:LogLevel:Hubbub.Realtime=Debug");
        var (alice, bob) = (await server.Register("alice"), await server.Register("bob"));
        await using (var client = await alice.Connect())
        {
            await client.Call("send_message", new { receiverId = bob.Id.Value.ToString(), message = Secret });
            await client.Refused("send_message", new { receiverId = "1", message = Secret });
            await client.Refused(Secret, new { });
        }

        var lines = await Until(server, "disconnect ");

        var of = $" of {alice.Id.Value}";
        lines.Should().Contain(l => l.StartsWith("connect ") && l.Contains($"{of}: ok"));
        lines.Should().Contain(l => l.StartsWith("call ") && l.Contains($"{of} send_message: ok"));
        lines.Should().Contain(l => l.StartsWith("call ") && l.Contains($"{of} send_message: ") && !l.Contains(": ok"));
        lines.Should().Contain(l => l.StartsWith("call ") && l.Contains($"{of} refused: unknown_method"));
        lines.Should().Contain(l => l.StartsWith("disconnect ") && l.Contains(of));
        lines.Should().NotContain(l => l.Contains(Secret) || l.Contains(alice.AccessToken));
    }

    [Fact]
    public async Task Without_the_switch_nothing_of_it_is_logged()
    {
        await using var server = await TestServer.Start();
        var alice = await server.Register("alice");
        await using (var client = await alice.Connect())
        {
            await client.Refused("send_message", new { receiverId = "1", message = Secret });
        }

        server.Logs.Lines.Should().NotContain(l => l.Category == "Hubbub.Realtime");
    }

    [Fact]
    public async Task Metrics_count_calls_events_and_connections_and_no_socket_as_a_request()
    {
        await using var server = await TestServer.Start();
        var (alice, bob) = (await server.Register("alice"), await server.Register("bob"));
        await using var packed = await bob.Connect(new HubWire(default, IsMessagePack: true));
        await using (var client = await alice.Connect())
        {
            await client.Call("send_message", new { receiverId = bob.Id.Value.ToString(), message = Secret });
            await packed.Next("receive_message");
        }

        string[] wanted =
        [
            "hubbub_hub_call_duration_seconds_count{", "method=\"send_message\"", "outcome=\"ok\"",
            "event=\"receive_message\"", "protocol=\"messagepack\"", "transport=\"websockets\"",
        ];
        var metrics = string.Empty;
        for (var i = 0; i < 200 && !wanted.All(metrics.Contains); i++)
        {
            metrics = await server.Http.GetStringAsync("/metrics");
        }

        metrics.Should().ContainAll(wanted).And.NotContain(Secret);
        metrics.Split('\n').Should().NotContain(l =>
            l.StartsWith("http_server_request_duration", StringComparison.Ordinal)
                && l.Contains("/hubs/social", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Refusals_are_counted_by_code_and_transport_and_not_by_what_people_wrote()
    {
        await using var server = await TestServer.Start();
        var alice = await server.Register("alice");
        await using var client = await alice.Connect();
        await client.Refused("send_message", new { receiverId = "1", message = Secret });
        await client.Refused(Secret, new { });
        using (await alice.Http.GetAsync($"/api/v1/posts/1?{Secret}=1"))
        using (await server.Http.GetAsync("/api/v1/posts/1"))
        {
        }

        string[] wanted =
        [
            "api=\"hub\",code=\"messaging.receiver_not_found\"", "api=\"hub\",code=\"unknown_method\"",
            "api=\"rest\",code=\"posts.post_not_found\"", "api=\"rest\",code=\"unauthenticated\"",
        ];
        var metrics = string.Empty;
        for (var i = 0; i < 200 && !wanted.All(metrics.Contains); i++)
        {
            metrics = await server.Http.GetStringAsync("/metrics");
        }

        var refusals = metrics.Split('\n').Where(l => l.StartsWith("hubbub_refusals", StringComparison.Ordinal));
        string.Join('\n', refusals).Should().ContainAll(wanted);
        metrics.Should().NotContain(Secret);
    }

    private static async Task<string[]> Until(TestServer server, string start)
    {
        var lines = Array.Empty<string>();
        for (var i = 0; i < 500 && !lines.Any(l => l.StartsWith(start, StringComparison.Ordinal)); i++)
        {
            // A round trip gives the server time to notice the closed socket.
            await server.Http.GetStringAsync("/health/live");
            lines = [.. server.Logs.Lines.Where(l => l.Category == "Hubbub.Realtime").Select(l => l.Message)];
        }

        return lines;
    }
}
