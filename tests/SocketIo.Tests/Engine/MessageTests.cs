using System.Net.Http.Headers;
using Hubbub.SocketIo.Engine;

namespace Hubbub.SocketIo.Tests.Engine;

public sealed class MessageTests(EchoServer server) : IClassFixture<EchoServer>, IDisposable
{
    private readonly RawClient _client = new(server);

    public void Dispose() => _client.Dispose();

    [Theory]
    [InlineData("4hello")]
    [InlineData("4test1\u001e4test2\u001e4test3")]
    [InlineData("4hello\u001ebAQIDBA==")]
    [InlineData("4\u001eb\u001e4ünïcödé 🎈")]
    public async Task Packets_that_are_posted_come_back_in_order_with_one_poll_or_more(string body)
    {
        var sid = await _client.OpenAsync();

        (await _client.PostAsync(sid, body)).Should().Be((200, "ok"));

        var got = (await _client.PollAsync(sid)).Body;
        while (got.Length < body.Length)
        {
            got += '\u001e' + (await _client.PollAsync(sid)).Body;
        }

        got.Should().Be(body);
    }

    [Fact] // netty-socketio#264, python-engineio#142
    public async Task All_packets_of_a_post_are_read_and_a_poll_takes_sixteen()
    {
        var sid = await _client.OpenAsync();
        var packets = Enumerable.Range(0, 100).Select(i => $"4{i}").ToList();

        await _client.PostAsync(sid, string.Join('\u001e', packets));

        var (got, most) = (new List<string>(), 0);
        while (got.Count < packets.Count)
        {
            var answer = (await _client.PollAsync(sid)).Body.Split('\u001e');
            most = Math.Max(most, answer.Length);
            got.AddRange(answer);
        }

        got.Should().Equal(packets);
        most.Should().BeLessThanOrEqualTo(16);
    }

    [Fact]
    public async Task Text_and_binary_go_both_ways_through_a_websocket()
    {
        var (socket, _) = await _client.OpenSocketAsync();
        using var open = socket;

        await socket.SendAsync("4hello");
        (await socket.ReceiveAsync()).Should().Be("4hello");
        await socket.SendAsync([1, 2, 3, 4]);
        (await socket.ReceiveAsync()).Should().Be("b01020304");
    }

    [Fact]
    public async Task A_frame_may_be_cut_at_every_byte()
    {
        var (socket, _) = await _client.OpenSocketAsync();
        using var open = socket;
        var frame = "4ünï 🎈"u8.ToArray();

        for (var cut = 0; cut <= frame.Length; cut++)
        {
            await socket.SendAsync(frame[..cut], System.Net.WebSockets.WebSocketMessageType.Text, isLast: false);
            await socket.SendAsync(frame[cut..], System.Net.WebSockets.WebSocketMessageType.Text);
            (await socket.ReceiveAsync()).Should().Be("4ünï 🎈");
        }
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("0{}")]
    [InlineData("2")]
    [InlineData("4one\u001e")]
    [InlineData("b===")]
    [InlineData("bAQ")]
    public async Task A_bad_packet_in_a_post_ends_the_session(string body)
    {
        var sid = await _client.OpenAsync();

        (await _client.PostAsync(sid, body)).Status.Should().Be(400);

        (await server.Engine.EndOf(sid)).Should().Be(EngineEnd.BadPacket);
        (await _client.PollAsync(sid)).Should().Be((400, """{"code":1,"message":"Session ID unknown"}"""));
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("0{}")]
    [InlineData("2")]
    [InlineData("2probe")]
    public async Task A_bad_frame_ends_the_session(string frame)
    {
        var (socket, sid) = await _client.OpenSocketAsync();
        using var open = socket;

        await socket.SendAsync(frame);

        (await socket.ReceiveAsync()).Should().BeNull();
        (await server.Engine.EndOf(sid)).Should().Be(EngineEnd.BadPacket);
    }

    [Fact]
    public async Task Text_that_is_not_UTF_8_ends_the_session_over_both_transports()
    {
        var sid = await _client.OpenAsync();
        (await _client.PostAsync(sid, new ByteArrayContent([(byte)'4', 0xC3, 0x28]))).Status.Should().Be(400);
        var (socket, other) = await _client.OpenSocketAsync();
        using var open = socket;
        await socket.SendAsync([(byte)'4', 0xC3, 0x28], System.Net.WebSockets.WebSocketMessageType.Text);

        (await socket.ReceiveAsync()).Should().BeNull();
        (await server.Engine.EndOf(sid)).Should().Be(EngineEnd.BadPacket);
        (await server.Engine.EndOf(other)).Should().Be(EngineEnd.TransportLost);
    }

    [Fact]
    public async Task A_binary_body_of_version_3_is_answered() // CVE-2026-59725
    {
        var sid = await _client.OpenAsync();
        var body = new ByteArrayContent([0, 2, 255, 4, 1]);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");

        (await _client.PostAsync(sid, body)).Status.Should().Be(400);

        (await server.Engine.EndOf(sid)).Should().Be(EngineEnd.BadPacket);
    }

    [Theory]
    [InlineData(8 * 1024, false, true)]
    [InlineData((8 * 1024) + 1, false, false)]
    [InlineData(32 * 1024, true, true)]
    [InlineData((32 * 1024) + 1, true, false)]
    public async Task A_packet_may_be_as_long_as_the_limit_over_both_transports( // CVE-2020-36049
        int length, bool isTrusted, bool isTaken)
    {
        var packet = "4" + new string('x', length - 1);
        var sid = await _client.OpenAsync();
        var (socket, other) = await _client.OpenSocketAsync();
        using var open = socket;
        if (isTrusted)
        {
            await _client.PostAsync(sid, "4trust\u001e4done");
            (await _client.PollAsync(sid)).Body.Should().Be("4done");
            await socket.SendAsync("4trust");
            await socket.SendAsync("4done");
            (await socket.ReceiveAsync()).Should().Be("4done");
        }

        var posted = await _client.PostAsync(sid, packet);
        await socket.SendAsync(packet);

        posted.Status.Should().Be(isTaken ? 200 : isTrusted ? 400 : 413);
        (await socket.ReceiveAsync()).Should().Be(isTaken ? packet : null);
        if (!isTaken)
        {
            (await server.Engine.EndOf(sid)).Should().Be(EngineEnd.TooLarge);
            (await server.Engine.EndOf(other)).Should().Be(EngineEnd.TooLarge);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_above_the_limit_is_refused_while_it_is_read(bool isLengthKnown) // GHSA-j4f2-536g-r55m
    {
        var sid = await _client.OpenAsync();
        HttpContent body = isLengthKnown
            ? new ByteArrayContent(new byte[100_000])
            : new StreamContent(new MemoryStream(new byte[100_000])) { Headers = { ContentLength = null } };

        (await _client.PostAsync(sid, body)).Status.Should().Be(413);

        (await server.Engine.EndOf(sid)).Should().Be(EngineEnd.TooLarge);
    }

    [Theory]
    [InlineData(EngineCharge.Packet)]
    [InlineData(EngineCharge.Get)]
    [InlineData(EngineCharge.Post)]
    public async Task Every_packet_and_request_is_charged_before_it_has_an_effect(EngineCharge refused)
    {
        var sid = await _client.OpenAsync();
        var spent = new List<(EngineCharge, int)>();
        server.Engine.Budget = (id, charge, bytes) =>
        {
            if (id == sid)
            {
                spent.Add((charge, bytes));
            }

            return id != sid || charge != refused;
        };

        await _client.PostAsync(sid, "4a\u001e4b");
        await _client.PollAsync(sid);
        await _client.PollAsync(sid);

        spent.Should().StartWith((EngineCharge.Post, 5));
        spent.Should().Contain(s => s.Item1 == refused);
        server.Engine.Budget = (_, _, _) => true;
        (await server.Engine.EndOf(sid)).Should().Be(EngineEnd.Charged);
    }

    [Fact]
    public async Task A_reader_that_does_not_read_is_cut_off_and_nothing_is_skipped() // socket.io#3582, #4435
    {
        var sid = await _client.OpenAsync();
        var session = server.Engine.Sessions[sid];
        var packet = EnginePacket.Text("x"u8);

        Enumerable.Range(0, 256).Should().OnlyContain(_ => session.Send(packet));
        session.Waiting.Should().Be(256);
        session.Send(packet).Should().BeFalse();

        (await server.Engine.EndOf(sid)).Should().Be(EngineEnd.SlowReader);
        session.Send(packet).Should().BeFalse();
    }

    [Fact]
    public async Task A_handler_that_fails_ends_its_session_and_says_so_once()
    {
        var sid = await _client.OpenAsync();

        await _client.PostAsync(sid, "4fail\u001e4after");

        (await server.Engine.EndOf(sid)).Should().Be(EngineEnd.Failed);
        server.Log.Lines.Should().ContainSingle().Which.Should().Contain("As asked.");
    }

    [Fact]
    public async Task A_post_is_answered_while_the_handler_is_slow_so_that_a_pong_can_come()
    {
        var sid = await _client.OpenAsync();

        (await _client.PostAsync(sid, "4wait\u001e4one")).Should().Be((200, "ok"));
        (await _client.PostAsync(sid, "3")).Should().Be((200, "ok"));
        server.Engine.Go.Release();

        (await _client.PollAsync(sid)).Should().Be((200, "4one"));
    }
}
