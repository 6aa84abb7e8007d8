using System.Net.WebSockets;
using System.Text;
using Hubbub.Testing;
using Hubbub.Web.Realtime.Connections;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hubbub.Web.Tests.Realtime;

/// <summary>A connection's budgets of frames, bytes and frames that are not calls, on a stopped clock.</summary>
public sealed class FrameBudgetTests : Pair
{
    private const int Frames = 600;
    private const int BadFrames = 20;

    [Theory, MemberData(nameof(Wires.All), MemberType = typeof(Wires)), Trait("Abuse", "T-17")]
    public async Task Of_1000_calls_of_unknown_methods_no_more_than_100_are_looked_at(
        HttpTransportType transport, bool isMessagePack)
    {
        await using var client = await Alice.Connect(Wire(transport, isMessagePack));

        await Flood(client, 1_000, i => client.Connection.SendAsync($"nothing_{i}", new { }));

        await client.Closed.WaitAsync(TestClient.Limit);
        client.Count("error").Should().BeLessThanOrEqualTo(BadFrames + 1);
        Server.Logs.Lines.Count(
            l => l.Level >= LogLevel.Information && l.Category.Contains("Realtime", StringComparison.Ordinal))
            .Should().BeInRange(1, 5);
        await MustBeUnharmed();
    }

    [Theory, MemberData(nameof(Wires.Protocols), MemberType = typeof(Wires)), Trait("Abuse", "T-17")]
    public async Task Calls_with_bad_arguments_count_as_well(bool isMessagePack)
    {
        await using var client = await Alice.Connect(Wire(default, isMessagePack));

        await Flood(client, 100, i => client.Connection.SendAsync("send_message", i));

        await client.Closed.WaitAsync(TestClient.Limit);
        client.Count("error").Should().BeLessThanOrEqualTo(BadFrames + 1);
    }

    [Theory]
    [InlineData("""{"type":2,"invocationId":"1","item":1}""")]
    [InlineData("""{"type":3,"invocationId":"1","result":1}""")]
    [InlineData("""{"type":3,"invocationId":"1"}""")]
    [InlineData("""{"type":4,"invocationId":"1","target":"sync","arguments":[{"afterSeq":0}]}""")]
    [InlineData("""{"type":8,"sequenceId":1}""")]
    [InlineData("""{"type":9,"sequenceId":1}""")]
    [InlineData("""{"type":10}""")]
    [InlineData("""{"type":-1}""")]
    [Trait("Abuse", "T-17")]
    public async Task Frames_that_no_client_has_reason_to_send_are_refused_and_count(string frame)
    {
        await using var socket = await RawSocket.Open(Server, Alice.AccessToken, isMessagePack: false);
        for (var i = 0; i < BadFrames; i++)
        {
            await socket.Send(frame);
            (await socket.Event("error")).Text("code").Should().Be("invalid_arguments");
        }

        await socket.Send(frame);

        (await socket.Event("error")).Must("event", "code", "message", "retryAfterSeconds")
            .Text("code").Should().Be("too_many_frames");
        await socket.UntilClosed();
    }

    [Theory]
    [InlineData("910A")]
    [InlineData("92CCC801")]
    [InlineData("9502 80A131 01")]
    [InlineData("9503 80A131 03 01")]
    [InlineData("920801")]
    [InlineData("920901")]
    [Trait("Abuse", "T-17")]
    public async Task The_same_holds_for_MessagePack(string bytes)
    {
        await using var socket = await RawSocket.Open(Server, Alice.AccessToken, isMessagePack: true);
        var frame = Convert.FromHexString(bytes.Replace(" ", string.Empty, StringComparison.Ordinal));
        for (var i = 0; i < BadFrames; i++)
        {
            await socket.SendPacked(frame);
            (await socket.Event("error")).Text("code").Should().Be("invalid_arguments");
        }

        await socket.SendPacked(frame);

        (await socket.Event("error")).Text("code").Should().Be("too_many_frames");
        await socket.UntilClosed();
    }

    [Theory, MemberData(nameof(Wires.Protocols), MemberType = typeof(Wires)), Trait("Abuse", "T-17")]
    public async Task A_flood_of_pings_closes_the_connection_with_a_reason(bool isMessagePack)
    {
        await using var socket = await RawSocket.Open(Server, Alice.AccessToken, isMessagePack);
        await Pings(socket, isMessagePack, Frames - 1);
        await socket.Call("sync", """[{"afterSeq":0}]""", "1");
        (await socket.Answer("1")).Flag("ok").Should().BeTrue();

        await Pings(socket, isMessagePack, 1);

        var error = (await socket.Event("error")).Must("event", "code", "message", "retryAfterSeconds");
        (error.Text("event"), error.Text("code")).Should().Be(("connection", "too_many_frames"));
        await socket.UntilClosed();
        await MustBeUnharmed();
    }

    [Theory, MemberData(nameof(Wires.Protocols), MemberType = typeof(Wires)), Trait("Abuse", "T-17")]
    public async Task In_the_next_window_the_count_begins_anew(bool isMessagePack)
    {
        await using var socket = await RawSocket.Open(Server, Alice.AccessToken, isMessagePack);
        for (var window = 0; window < 3; window++)
        {
            await Pings(socket, isMessagePack, Frames - 1);
            await socket.Call("sync", """[{"afterSeq":0}]""", "1");
            (await socket.Answer("1")).Flag("ok").Should().BeTrue();
            Clock.Advance(TimeSpan.FromSeconds(10));
        }
    }

    [Theory, MemberData(nameof(Wires.Protocols), MemberType = typeof(Wires)), Trait("Abuse", "T-17")]
    public async Task A_megabyte_in_large_frames_is_cut(bool isMessagePack)
    {
        await using var socket = await RawSocket.Open(Server, Alice.AccessToken, isMessagePack);
        var large = $$"""[{"receiverId":"{{Bob.Wire()}}","message":"{{new string('x', 30_000)}}"}]""";
        var answered = 0;
        for (; answered < 100; answered++)
        {
            await socket.Call("send_message", large, null);
            if ((await socket.Event("error")).Text("code") == "too_many_frames")
            {
                break;
            }
        }

        answered.Should().Be(1024 * 1024 / 30_000, "that many were within a megabyte");
        await socket.UntilClosed();
    }

    [Theory, MemberData(nameof(Wires.Protocols), MemberType = typeof(Wires)), Trait("Abuse", "T-21")]
    public async Task A_frame_that_comes_byte_by_byte_and_never_ends_is_cut(bool isMessagePack)
    {
        await using var server = await TestServer.Start("--RateLimits:Frames:Permits=20");
        var carol = await server.Register("carol");
        await using var socket = await RawSocket.Open(server, carol.AccessToken, isMessagePack);
        await socket.Event("connected");

        await socket.Send(isMessagePack ? [0xff, 0xff, 0x01] : "{"u8.ToArray(), endOfMessage: false);
        var end = socket.Event("error");
        await WireExtensions.Until(
            async () =>
            {
                await TrySend(socket, [(byte)' ']);
                return end.IsCompleted;
            },
            "the connection was cut");

        (await end).Text("code").Should().Be("too_many_frames");
        await socket.UntilClosed();
    }

    [Theory, MemberData(nameof(Wires.All), MemberType = typeof(Wires)), Trait("Abuse", "T-17")]
    public async Task A_client_that_does_all_it_may_do_never_meets_the_budget(
        HttpTransportType transport, bool isMessagePack)
    {
        await using var client = await Alice.Connect(Wire(transport, isMessagePack));
        var body = new string('ß', 4_000);
        for (var i = 0; i < 10; i++)
        {
            await client.Call("send_message", new { receiverId = Bob.Wire(), message = body });
            await client.Call("typing_start", new { receiverId = Bob.Wire() });
        }

        // The sync after a month's absence: 50,000 events in pages of a hundred.
        for (var page = 0; page < 500; page++)
        {
            await client.Barrier();
        }

        client.Count("error").Should().Be(0);
    }

    [Fact]
    public async Task How_many_were_cut_is_in_the_metrics()
    {
        await using var socket = await RawSocket.Open(Server, Alice.AccessToken, isMessagePack: false);
        await Pings(socket, isMessagePack: false, Frames + 1);
        await socket.UntilClosed();

        (await Server.Http.GetStringAsync("/metrics"))
            .Should()
            .MatchRegex("""hubbub_hub_cut_total\{.*spent="frames".*\} [1-9]""");
        Server.Services.GetRequiredService<ConnectionRegistry>().Count.Should().Be(0);
    }

    private static async Task Flood(TestClient client, int calls, Func<int, Task> send)
    {
        try
        {
            for (var i = 0; i < calls; i++)
            {
                await send(i);
            }
        }
        catch (Exception e)
        {
            await client.MustBeCut(e);
        }
    }

    private static async Task Pings(RawSocket socket, bool isMessagePack, int count)
    {
        byte[] ping = isMessagePack ? [0x02, 0x91, 0x06] : [.. Encoding.UTF8.GetBytes("{\"type\":6}"), 0x1e];
        byte[] pings = [.. Enumerable.Repeat(ping, count).SelectMany(b => b)];
        await socket.Send(pings);
    }

    private static async Task TrySend(RawSocket socket, byte[] part)
    {
        try
        {
            await socket.Send(part, endOfMessage: false);
        }
        catch (WebSocketException)
        {
            // It is closed, which the reader reports too.
        }
    }

    private async Task MustBeUnharmed()
    {
        await using var bob = await Bob.Connect();
        await bob.Barrier();
    }
}
