using Hubbub.SocketIo.Engine;

namespace Hubbub.SocketIo.Tests.Engine;

public sealed class UpgradeTests(EchoServer server) : IClassFixture<EchoServer>, IDisposable
{
    private readonly RawClient _client = new(server);

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task A_session_moves_to_a_websocket_and_its_polls_are_ended_by_noops()
    {
        var sid = await _client.OpenAsync();
        var waiting = _client.PollAsync(sid);
        await server.Engine.Sessions[sid].PollWaits();
        using var socket = await _client.ProbeAsync(sid);

        (await waiting).Should().Be((200, "6"));
        var next = _client.PollAsync(sid);
        await server.Engine.Sessions[sid].PollWaits();
        server.Time.Advance(server.Options.UpgradePoll);
        (await next).Should().Be((200, "6")); // engine.io-client#18, python-engineio#76, socketioxide#487
        await socket.SendAsync("5");
        await socket.SendAsync("4hello");
        (await socket.ReceiveAsync()).Should().Be("4hello"); // and no noop: socketioxide#94
    }

    [Fact]
    public async Task What_was_queued_goes_out_on_the_websocket() // engine.io#284
    {
        var sid = await _client.OpenAsync();
        using var socket = await _client.ProbeAsync(sid);
        await _client.PostAsync(sid, "4one\u001e4two\u001ebAQID");

        await socket.SendAsync("5");

        (await socket.ReceiveAsync()).Should().Be("4one");
        (await socket.ReceiveAsync()).Should().Be("4two");
        (await socket.ReceiveAsync()).Should().Be("b010203");
    }

    [Fact]
    public async Task A_poll_that_races_the_end_of_an_upgrade_is_refused_and_changes_nothing()
    {
        var sid = await _client.OpenAsync();
        using var socket = await _client.ProbeAsync(sid);
        var racing = _client.PollAsync(sid);
        await server.Engine.Sessions[sid].PollWaits();

        await socket.SendAsync("5");

        (await racing).Status.Should().Be(400);
        (await _client.PollAsync(sid)).Status.Should().Be(400);
        (await _client.PostAsync(sid, "4lost")).Status.Should().Be(400);
        await socket.SendAsync("4hello");
        (await socket.ReceiveAsync()).Should().Be("4hello");
    }

    [Fact]
    public async Task A_second_websocket_is_closed_while_the_first_upgrades_and_after() // also CVE-2022-41940
    {
        var sid = await _client.OpenAsync();
        using var socket = await _client.ProbeAsync(sid);
        using var second = await _client.SocketAsync($"EIO=4&transport=websocket&sid={sid}");
        (await second.ReceiveAsync()).Should().BeNull();

        await socket.SendAsync("5");
        await socket.SendAsync("4hello");
        (await socket.ReceiveAsync()).Should().Be("4hello");
        using var third = await _client.SocketAsync($"EIO=4&transport=websocket&sid={sid}");
        (await third.ReceiveAsync()).Should().BeNull();

        await socket.SendAsync("4still");
        (await socket.ReceiveAsync()).Should().Be("4still");
    }

    [Fact]
    public async Task An_upgrade_without_a_probe_is_taken() // socket.io-client-csharp#392
    {
        var sid = await _client.OpenAsync();
        var waiting = _client.PollAsync(sid);
        await server.Engine.Sessions[sid].PollWaits();
        using var socket = await _client.SocketAsync($"EIO=4&transport=websocket&sid={sid}");

        await socket.SendAsync("5");
        await socket.SendAsync("4hello");

        (await waiting).Should().Be((200, "6"));
        (await socket.ReceiveAsync()).Should().Be("4hello");
    }

    [Theory]
    [InlineData("4hello")]
    [InlineData("2")]
    [InlineData("2probe2probe")]
    [InlineData("")]
    public async Task Anything_else_closes_the_websocket_and_polling_goes_on(string frame)
    {
        var sid = await _client.OpenAsync();
        using var socket = await _client.SocketAsync($"EIO=4&transport=websocket&sid={sid}");

        await socket.SendAsync(frame);

        (await socket.ReceiveAsync()).Should().BeNull();
        await _client.PostAsync(sid, "4polled");
        (await _client.PollAsync(sid)).Should().Be((200, "4polled"));
        using var again = await _client.ProbeAsync(sid);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_abandoned_upgrade_is_closed_while_heartbeats_go_on(bool isProbed) // socketioxide#731
    {
        var sid = await _client.OpenAsync();
        using var socket = isProbed
            ? await _client.ProbeAsync(sid)
            : await _client.SocketAsync($"EIO=4&transport=websocket&sid={sid}");

        server.Time.Advance(server.Options.UpgradeTimeout);

        (await socket.ReceiveAsync()).Should().BeNull();
        var poll = _client.PollAsync(sid);
        server.Time.Advance(server.Options.PingInterval - server.Options.UpgradeTimeout + TimeSpan.FromSeconds(1));
        (await poll).Should().Be((200, "2"));
        server.Time.Advance(server.Options.PingTimeout);
        (await server.Engine.EndOf(sid)).Should().Be(EngineEnd.PingTimeout);
    }

    [Fact]
    public async Task The_end_of_a_session_ends_its_upgrade()
    {
        var sid = await _client.OpenAsync();
        using var socket = await _client.ProbeAsync(sid);

        await _client.PostAsync(sid, "1");

        (await socket.ReceiveAsync()).Should().BeNull();
        (await server.Engine.EndOf(sid)).Should().Be(EngineEnd.ClientClosed);
    }
}
