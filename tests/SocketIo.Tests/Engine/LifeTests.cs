using Hubbub.SocketIo.Engine;

namespace Hubbub.SocketIo.Tests.Engine;

/// <summary>Heartbeats, deadlines and ends.</summary>
public sealed class LifeTests(EchoServer server) : IClassFixture<EchoServer>, IDisposable
{
    private readonly RawClient _client = new(server);

    public void Dispose() => _client.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Pings_come_at_their_interval_as_long_as_pongs_do(bool isSocket)
    {
        var sid = isSocket ? "" : await _client.OpenAsync();
        using var socket = isSocket ? (await _client.OpenSocketAsync()).Socket : null;

        for (var i = 0; i < 3; i++)
        {
            var poll = isSocket ? null : _client.PollAsync(sid);
            server.Time.Advance(server.Options.PingInterval + TimeSpan.FromSeconds(1));
            (poll is null ? await socket!.ReceiveAsync() : (await poll).Body).Should().Be("2");
            if (isSocket)
            {
                await socket!.SendAsync("3");
                await socket.SendAsync("4heard");
                (await socket.ReceiveAsync()).Should().Be("4heard");
            }
            else
            {
                (await _client.PostAsync(sid, "3")).Should().Be((200, "ok"));
            }
        }
    }

    [Fact]
    public async Task A_client_without_pongs_is_over_when_its_time_is_and_not_a_tick_later()
    {
        var (socket, other) = await _client.OpenSocketAsync();
        using var open = socket;
        var sid = await _client.OpenAsync();

        server.Time.Advance(server.Options.PingInterval + server.Options.PingTimeout);

        (await _client.PollAsync(sid)).Status.Should().Be(400);
        (await server.Engine.EndOf(sid)).Should().Be(EngineEnd.PingTimeout);
        (await server.Engine.EndOf(other)).Should().Be(EngineEnd.PingTimeout);
    }

    [Fact]
    public async Task Any_packet_is_life() // socket.io#2769
    {
        var sid = await _client.OpenAsync();

        for (var i = 0; i < 5; i++)
        {
            server.Time.Advance(server.Options.PingTimeout - TimeSpan.FromSeconds(1));
            (await _client.PostAsync(sid, "6")).Should().Be((200, "ok"));
        }

        server.Time.Advance(server.Options.PingTimeout);
        (await _client.PostAsync(sid, "6")).Status.Should().Be(400);
    }

    [Fact]
    public async Task A_flood_of_stray_pongs_starts_nothing() // CVE-2026-48802
    {
        var (socket, _) = await _client.OpenSocketAsync();
        using var open = socket;
        for (var i = 0; i < 2000; i++)
        {
            await socket.SendAsync("3");
        }

        await socket.SendAsync("4end");
        (await socket.ReceiveAsync()).Should().Be("4end");
        server.Time.Advance(server.Options.PingInterval + TimeSpan.FromSeconds(1));
        (await socket.ReceiveAsync()).Should().Be("2");
        await socket.SendAsync("4alone");
        (await socket.ReceiveAsync()).Should().Be("4alone");
    }

    [Fact]
    public async Task Two_posts_at_once_end_the_session()
    {
        var sid = await _client.OpenAsync();
        using var body = new SlowBody();
        var first = StatusOf(_client.PostAsync(sid, body));
        await server.Engine.Sessions[sid].PostWaits();

        (await _client.PostAsync(sid, "4second")).Status.Should().Be(400);

        body.Go.SetResult();
        (await first).Should().NotBe(200);
        (await server.Engine.EndOf(sid)).Should().Be(EngineEnd.BadPacket);
    }

    [Fact]
    public async Task A_body_that_does_not_come_ends_the_session() // CVE-2026-59725
    {
        var sid = await _client.OpenAsync();
        using var body = new SlowBody();
        var post = StatusOf(_client.PostAsync(sid, body));
        await server.Engine.Sessions[sid].PostWaits();

        server.Time.Advance(server.Options.PostTimeout);

        (await server.Engine.EndOf(sid)).Should().Be(EngineEnd.Deadline);
        body.Go.SetResult();
        (await post).Should().NotBe(200);
    }

    [Fact]
    public async Task Two_polls_at_once_end_the_session_and_the_first_is_told() // engine.io#352
    {
        var sid = await _client.OpenAsync();
        var polls = new[] { _client.PollAsync(sid), _client.PollAsync(sid) };

        var answers = await Task.WhenAll(polls);

        answers.Should().Contain((200, "1")).And.Contain(a => a.Status == 400);
        (await server.Engine.EndOf(sid)).Should().Be(EngineEnd.BadPacket);
    }

    [Fact]
    public async Task A_poll_that_is_given_up_ends_the_session()
    {
        var sid = await _client.OpenAsync();
        using var cancel = new CancellationTokenSource();
        var poll = _client.PollAsync(sid, cancel.Token);
        await server.Engine.Sessions[sid].PollWaits();

        await cancel.CancelAsync();

        await FluentActions.Awaiting(() => poll).Should().ThrowAsync<OperationCanceledException>();
        (await server.Engine.EndOf(sid)).Should().Be(EngineEnd.TransportLost);
    }

    [Fact]
    public async Task A_client_closes_over_polling_and_its_poll_gets_a_noop()
    {
        var sid = await _client.OpenAsync();
        var poll = _client.PollAsync(sid);
        await server.Engine.Sessions[sid].PollWaits();

        (await _client.PostAsync(sid, "1\u001e4after")).Should().Be((200, "ok"));

        (await poll).Should().Be((200, "6"));
        (await _client.PollAsync(sid)).Status.Should().Be(400);
        (await server.Engine.EndOf(sid)).Should().Be(EngineEnd.ClientClosed);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_client_closes_over_a_websocket_by_a_packet_or_in_its_way(bool isPacket)
    {
        var (socket, sid) = await _client.OpenSocketAsync();
        using var open = socket;

        await (isPacket
            ? socket.SendAsync("1")
            : socket.Socket.CloseAsync(System.Net.WebSockets.WebSocketCloseStatus.NormalClosure, null, default));

        if (isPacket)
        {
            (await socket.ReceiveAsync()).Should().BeNull();
        }

        socket.Socket.CloseStatus.Should().Be(System.Net.WebSockets.WebSocketCloseStatus.NormalClosure);
        (await server.Engine.EndOf(sid)).Should().Be(EngineEnd.ClientClosed);
    }

    [Fact]
    public async Task The_server_closes_after_what_it_has_said_over_both_transports()
    {
        var sid = await _client.OpenAsync();
        await _client.PostAsync(sid, "4bye");
        (await server.Engine.EndOf(sid)).Should().Be(EngineEnd.ServerClosed);
        (await _client.PollAsync(sid)).Should().Be((200, "4last\u001e1"));
        (await _client.PollAsync(sid)).Status.Should().Be(400);

        var (socket, _) = await _client.OpenSocketAsync();
        using var open = socket;
        await socket.SendAsync("4bye");
        (await socket.ReceiveAsync()).Should().Be("4last");
        (await socket.ReceiveAsync()).Should().BeNull();
        socket.Socket.CloseStatus.Should().Be(System.Net.WebSockets.WebSocketCloseStatus.NormalClosure);
    }

    [Fact]
    public async Task A_broken_frame_ends_one_session_and_is_not_in_the_log() // CVE-2022-21676, CVE-2022-41940
    {
        var (broken, sid) = await _client.OpenSocketAsync();
        var (whole, _) = await _client.OpenSocketAsync();
        using var open = whole;
        broken.Socket.Abort();
        broken.Dispose();

        (await server.Engine.EndOf(sid)).Should().Be(EngineEnd.TransportLost);
        await whole.SendAsync("4still");
        (await whole.ReceiveAsync()).Should().Be("4still");
        server.Log.Lines.Should().BeEmpty();
    }

    private static async Task<int> StatusOf(Task<(int Status, string)> post)
    {
        try
        {
            return (await post).Status;
        }
        catch (HttpRequestException)
        {
            return 0;
        }
    }
}
