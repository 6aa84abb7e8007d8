using Hubbub.SocketIo.Engine;

namespace Hubbub.SocketIo.Tests;

public sealed class SocketIoTests(EchoServer server) : IClassFixture<EchoServer>, IDisposable
{
    private readonly RawClient _client = new(server, "socket.io");

    public void Dispose() => _client.Dispose();

    [Theory]
    [InlineData("40", "{}")]
    [InlineData("""40{"token":"123"}""", """{"token":"123"}""")]
    [InlineData("""40/,{"token":"1-2"}""", """{"token":"1-2"}""")] // Swift; python-socketio#675
    public async Task A_client_connects_with_what_it_knows_of_itself(string connect, string auth)
    {
        using var socket = await OpenAsync();

        await socket.SendAsync(connect);

        (await socket.ReceiveAsync()).Should().MatchRegex("""^40\{"sid":"[\w-]{20}"\}$""");
        (await socket.ReceiveAsync()).Should().Be($"""42["auth",{auth}]""");
    }

    [Fact]
    public async Task A_refusal_has_a_message_and_data_and_the_third_is_the_last()
    {
        using var socket = await OpenAsync();
        for (var i = 0; i < 3; i++)
        {
            await socket.SendAsync("""40{"refuse":1}""");
            (await socket.ReceiveAsync()).Should().Be("""44{"message":"Log in.","data":{"code":"unauthenticated"}}""");
        }

        (await socket.ReceiveAsync()).Should().BeNull();
    }

    [Theory]
    [InlineData("40/admin,")]
    [InlineData("40/admin")]
    [InlineData("""40/admin?x=y,{"token":"123"}""")]
    public async Task Another_namespace_is_refused_and_the_root_is_not(string connect)
    {
        using var socket = await OpenAsync();

        await socket.SendAsync(connect);

        (await socket.ReceiveAsync()).Should().Be("""44/admin,{"message":"Invalid namespace"}""");
        await socket.SendAsync("40");
        (await socket.ReceiveAsync()).Should().StartWith("40{");
    }

    [Theory]
    [InlineData("""42["message",1,"2",{"3":[true]}]""", """42["message-back",1,"2",{"3":[true]}]""")]
    [InlineData("""42/,["message",null]""", """42["message-back",null]""")]
    [InlineData("""42[ "message" , 1 , [2] ] """, """42["message-back",1 , [2]]""")]
    [InlineData("""42["m\u0065ssage"]""", """42["message-back"]""")]
    [InlineData("""42456["message-with-ack",1,"2",{"3":[false]}]""", """43456[1,"2",{"3":[false]}]""")]
    [InlineData("""420["message-with-ack"]""", "430[]")] // python-socketio#1329
    [InlineData("""422147483648["message-with-ack",0]""", "432147483648[0]")]
    [InlineData("""42["message","1-2"]""", """42["message-back","1-2"]""")] // python-socketio#675
    [InlineData("""42["error",{}]""", """42["error",{"code":"unknown_method"}]""")] // CVE-2024-38355
    [InlineData("""42["__proto__",{}]""", """42["error",{"code":"unknown_method"}]""")]
    [InlineData("""42["",{}]""", """42["error",{"code":"unknown_method"}]""")]
    public async Task An_event_comes_to_the_application_and_its_answer_back(string sent, string answer)
    {
        using var socket = await ConnectAsync();

        await socket.SendAsync(sent);

        (await socket.ReceiveAsync()).Should().Be(answer);
    }

    [Theory]
    [InlineData("42[\"message\",{\"_placeholder\":true,\"num\":0},{\"_placeholder\":true,\"num\":1}]")]
    [InlineData("42789[\"message-with-ack\",{\"_placeholder\":true,\"num\":0},{\"_placeholder\":true,\"num\":1}]")]
    public async Task Attachments_come_with_their_event(string packet)
    {
        using var socket = await ConnectAsync();

        await socket.SendAsync("452-" + packet[2..]);
        await socket.SendAsync([1, 2, 3]);
        await socket.SendAsync([4, 5, 6]);

        (await socket.ReceiveAsync()).Should().Be(
            packet.Contains("ack", StringComparison.Ordinal)
                ? "462-789[" + packet[(packet.IndexOf(',', StringComparison.Ordinal) + 1)..]
                : "452-" + packet[2..].Replace("message", "message-back", StringComparison.Ordinal));
        (await socket.ReceiveAsync()).Should().Be("b010203");
        (await socket.ReceiveAsync()).Should().Be("b040506");
    }

    [Theory]
    [InlineData("4abc")]
    [InlineData("4")]
    [InlineData("47")]
    [InlineData("42")]
    [InlineData("42{}")]
    [InlineData("42[]")]
    [InlineData("42[1]")]
    [InlineData("42[null,1]")]
    [InlineData("42[{\"toString\":\"x\"},1]")] // CVE-2023-32695
    [InlineData("42[\"message\",]")]
    [InlineData("42[\"message\"")]
    [InlineData("42[\"message\"]]")]
    [InlineData("42[\"message\"][]")]
    [InlineData("42abc[\"message\"]")]
    [InlineData("42-1[\"message\"]")]
    [InlineData("4212345678901[\"message-with-ack\"]")]
    [InlineData("42[\"connect\"]")]
    [InlineData("42[\"connect_error\"]")]
    [InlineData("42[\"disconnect\"]")]
    [InlineData("42[\"disconnecting\"]")]
    [InlineData("42[\"newListener\"]")]
    [InlineData("42[\"remove\\u004cistener\"]")]
    [InlineData("42[\"message\",NaN]")]
    [InlineData("42/admin,[\"message\"]")]
    [InlineData("41/admin,")]
    [InlineData("40")]
    [InlineData("40{}")]
    [InlineData("43[]")]
    [InlineData("431{}")]
    [InlineData("44{}")]
    [InlineData("450-[\"message\"]")] // CVE-2026-69185
    [InlineData("4511-[\"message\"]")] // CVE-2026-33151
    [InlineData("4599999999999-[\"message\"]")]
    [InlineData("45-[\"message\"]")]
    [InlineData("451[\"message\"]")]
    [InlineData("451-[\"disconnect\"]")]
    [InlineData("460-1[]")]
    [InlineData("461-[]")]
    public async Task What_the_protocol_does_not_allow_closes(string packet)
    {
        var (socket, sid) = await _client.OpenSocketAsync();
        using var open = socket;
        await GreetAsync(socket);

        await socket.SendAsync(packet);

        (await socket.ReceiveAsync()).Should().BeNull();
        (await server.SocketIo.EndOf(sid)).Should().Be(EngineEnd.BadPacket);
        server.Log.Lines.Should().BeEmpty();
    }

    [Theory]
    [InlineData("42[\"message\"]")]
    [InlineData("41")]
    [InlineData("431[]")]
    [InlineData("451-[\"message\",{\"_placeholder\":true,\"num\":0}]")] // GHSA-55mf-67qm-4wpg
    [InlineData("4abc")]
    [InlineData("40[]")]
    [InlineData("40\"token\"")]
    [InlineData("40{")]
    [InlineData("40{}{}")]
    public async Task Only_a_CONNECT_may_come_first(string packet)
    {
        using var socket = await OpenAsync();

        await socket.SendAsync(packet);

        (await socket.ReceiveAsync()).Should().BeNull();
    }

    [Theory]
    [InlineData(31, true)]
    [InlineData(32, false)]
    public async Task Arguments_may_be_as_deep_as_the_servers_readers_go(int depth, bool isTaken)
    {
        using var socket = await ConnectAsync();
        var deep = new string('[', depth) + new string(']', depth);

        await socket.SendAsync($"42[\"message\",{deep}]");

        (await socket.ReceiveAsync()).Should().Be(isTaken ? $"42[\"message-back\",{deep}]" : null);
    }

    [Fact]
    public async Task Placeholders_are_not_followed() // CVE-2022-2421
    {
        using var socket = await ConnectAsync();

        const string Arguments = """{"_placeholder":true,"num":"splice"},{"_placeholder":true,"num":-1}]""";
        await socket.SendAsync($"""451-["message",{Arguments}""");
        await socket.SendAsync([1]);

        (await socket.ReceiveAsync()).Should().Be($"""451-["message-back",{Arguments}""");
    }

    [Fact]
    public async Task Attachments_count_within_one_packets_length_and_must_come() // CVE-2026-33151
    {
        var (large, sid) = await _client.OpenSocketAsync();
        using var one = large;
        await GreetAsync(large);
        await large.SendAsync("452-[\"message\"]");
        await large.SendAsync(new byte[20_000]);
        await large.SendAsync(new byte[20_000]);
        (await server.SocketIo.EndOf(sid)).Should().Be(EngineEnd.BadPacket);

        var (text, other) = await _client.OpenSocketAsync();
        using var two = text;
        await GreetAsync(text);
        await text.SendAsync("451-[\"message\"]");
        await text.SendAsync("42[\"message\"]");
        (await server.SocketIo.EndOf(other)).Should().Be(EngineEnd.BadPacket);

        var (silent, third) = await _client.OpenSocketAsync();
        using var three = silent;
        await GreetAsync(silent);
        await silent.SendAsync("451-[\"message\"]");
        await Until(() => server.SocketIo.Waiting(third));
        server.Time.Advance(TimeSpan.FromSeconds(10));
        (await server.SocketIo.EndOf(third)).Should().Be(EngineEnd.Deadline);

        using var unasked = await ConnectAsync();
        await unasked.SendAsync([1]);
        (await unasked.ReceiveAsync()).Should().BeNull();
    }

    [Fact]
    public async Task Stray_acknowledgements_change_nothing()
    {
        using var socket = await ConnectAsync();

        await socket.SendAsync("431[]");
        await socket.SendAsync("461-1[{\"_placeholder\":true,\"num\":0}]");
        await socket.SendAsync([1]);
        await socket.SendAsync("42[\"message\"]");

        (await socket.ReceiveAsync()).Should().Be("42[\"message-back\"]");
    }

    [Fact]
    public async Task A_client_leaves_and_the_engine_stays_until_the_connect_timeout()
    {
        var (socket, sid) = await _client.OpenSocketAsync();
        using var open = socket;
        await GreetAsync(socket);
        await socket.SendAsync("41");
        await socket.SendAsync("40{\"again\":1}");
        (await socket.ReceiveAsync()).Should().StartWith("40{");
        (await socket.ReceiveAsync()).Should().Be("42[\"auth\",{\"again\":1}]");
        await socket.SendAsync("41");
        await Until(() => server.SocketIo.HasLeft(sid));

        server.Time.Advance(TimeSpan.FromSeconds(5));

        (await server.SocketIo.EndOf(sid)).Should().Be(EngineEnd.Deadline);
    }

    [Fact]
    public async Task A_thousand_silent_handshakes_are_gone_after_the_connect_timeout() // netty-socketio#180, #311
    {
        var sids = new List<string>();
        for (var i = 0; i < 1000; i++)
        {
            sids.Add(await _client.OpenAsync());
        }

        server.Time.Advance(TimeSpan.FromSeconds(6));

        foreach (var sid in sids)
        {
            (await server.SocketIo.EndOf(sid)).Should().Be(EngineEnd.Deadline);
            server.Sessions.Find(sid).Should().BeNull();
        }
    }

    [Fact]
    public async Task Who_leaves_while_it_is_decided_who_that_is_leaves_no_count_behind() // calzoneman/sync#724
    {
        var (socket, sid) = await _client.OpenSocketAsync();
        await socket.SendAsync("40{\"slow\":1}");
        await Until(() => server.SocketIo.Deciding(sid));
        socket.Socket.Abort();
        socket.Dispose();
        (await server.SocketIo.EndOf(sid)).Should().Be(EngineEnd.TransportLost);

        var (patient, other) = await _client.OpenSocketAsync();
        using var open = patient;
        await patient.SendAsync("40{\"slow\":1}");
        await Until(() => server.SocketIo.Deciding(other));
        server.Time.Advance(TimeSpan.FromSeconds(5));
        (await server.SocketIo.EndOf(other)).Should().Be(EngineEnd.Deadline);

        (server.SocketIo.IsConnected(sid), server.SocketIo.IsConnected(other)).Should().Be((false, false));
    }

    [Fact]
    public async Task Over_polling_all_is_the_same()
    {
        var sid = await _client.OpenAsync();
        await _client.PostAsync(sid, "40");
        var hello = (await _client.PollAsync(sid)).Body;
        hello += hello.Contains("auth", StringComparison.Ordinal) ? "" : '\u001e' + (await _client.PollAsync(sid)).Body;
        hello.Should().MatchRegex("^40\\{\"sid\":\"[\\w-]{20}\"\\}\u001e42\\[\"auth\",\\{\\}\\]$");

        await _client.PostAsync(sid, "421[\"message-with-ack\",7]");

        (await _client.PollAsync(sid)).Body.Should().Be("431[7]");
        await _client.PostAsync(sid, "451-[\"message\",{\"_placeholder\":true,\"num\":0}]\u001ebAQID");
        var back = (await _client.PollAsync(sid)).Body;
        back += back.Contains('\u001e', StringComparison.Ordinal) ? "" : '\u001e' + (await _client.PollAsync(sid)).Body;
        back.Should().Be("451-[\"message-back\",{\"_placeholder\":true,\"num\":0}]\u001ebAQID");
    }

    private static async Task Until(Func<bool> holds)
    {
        while (!holds())
        {
            await Task.Yield();
        }
    }

    private static async Task GreetAsync(RawSocket socket)
    {
        await socket.SendAsync("40");
        (await socket.ReceiveAsync()).Should().StartWith("40{");
        (await socket.ReceiveAsync()).Should().StartWith("42[\"auth\"");
    }

    private async Task<RawSocket> OpenAsync() => (await _client.OpenSocketAsync()).Socket;

    private async Task<RawSocket> ConnectAsync()
    {
        var socket = await OpenAsync();
        await GreetAsync(socket);
        return socket;
    }
}
