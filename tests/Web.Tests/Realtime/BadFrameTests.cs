using System.Text;

namespace Hubbub.Web.Tests.Realtime;

/// <summary>Frames that are not calls: the connection closes, and nobody else notices.</summary>
[Trait("Abuse", "T-21")]
public sealed class BadFrameTests(SharedPair pair) : IClassFixture<SharedPair>
{
    [Theory]
    [InlineData("no json")]
    [InlineData("{\"type\":1,\"target\":\"send_message\"")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"type\":\"1\"}")]
    [InlineData("{\"type\":1}")]
    [InlineData("{\"type\":1,\"target\":5,\"arguments\":[]}")]
    [InlineData("{\"type\":1,\"target\":\"send_message\",\"arguments\":{}}")]
    [InlineData("{\"type\":1,\"invocationId\":7,\"target\":\"send_message\",\"arguments\":[]}")]
    [InlineData("{\"type\":1,\"target\":\"send_message\",\"arguments\":[\"\0\"]}")]
    public async Task Malformed_JSON_closes_the_connection(string frame)
    {
        await using var socket = await RawSocket.Open(pair.Server, pair.Alice.AccessToken, isMessagePack: false);
        await socket.Event("connected");

        await socket.Send(frame);

        await MustCloseQuietly(socket);
    }

    [Theory]
    [InlineData("C1")]
    [InlineData("FF")]
    [InlineData("90")]
    [InlineData("9101")]
    [InlineData("960180A131")]
    [InlineData("96018001A0")]
    [InlineData("DDFFFFFFFF01")]
    [InlineData("9601DFFFFFFFFFA131")]
    public async Task Malformed_MessagePack_closes_the_connection(string bytes)
    {
        await using var socket = await RawSocket.Open(pair.Server, pair.Alice.AccessToken, isMessagePack: true);
        await socket.Event("connected");

        await socket.SendPacked(Convert.FromHexString(bytes));

        await MustCloseQuietly(socket);
    }

    [Fact]
    public async Task A_MessagePack_call_that_promises_4_billion_arguments_is_refused()
    {
        await using var socket = await RawSocket.Open(pair.Server, pair.Alice.AccessToken, isMessagePack: true);
        await socket.Event("connected");

        await socket.SendPacked(
            [0x96, 0x01, 0x80, 0xa1, (byte)'1', 0xac, .. "send_message"u8, 0xdd, 0xff, 0xff, 0xff, 0xff]);

        (await socket.Answer("1")).Error().Text("code").Should().Be("invalid_arguments");
    }

    [Fact]
    public async Task A_MessagePack_length_beyond_all_bounds_closes_the_connection()
    {
        await using var socket = await RawSocket.Open(pair.Server, pair.Alice.AccessToken, isMessagePack: true);
        await socket.Event("connected");

        await socket.Send([0xff, 0xff, 0xff, 0xff, 0xff, 0xff]);

        await MustCloseQuietly(socket);
    }

    [Theory, MemberData(nameof(Wires.Protocols), MemberType = typeof(Wires))]
    public async Task A_frame_of_more_than_32_kilobytes_closes_the_connection(bool isMessagePack)
    {
        await using var socket = await RawSocket.Open(pair.Server, pair.Alice.AccessToken, isMessagePack);
        await socket.Event("connected");
        string Big(int bytes) => $$"""[{"receiverId":"{{pair.Bob.Wire()}}","message":"{{new string('x', bytes)}}"}]""";
        await socket.Call("send_message", Big(31 * 1024), "1");
        (await socket.Answer("1")).Error().Text("code").Should().Be("validation_failed");

        await socket.Call("send_message", Big(33 * 1024), "2");

        await MustCloseQuietly(socket);
    }

    [Fact]
    public async Task Nesting_beyond_what_a_reader_takes_never_breaks_the_server()
    {
        var deep = new string('[', 10_000) + new string(']', 10_000);
        await using var json = await RawSocket.Open(pair.Server, pair.Alice.AccessToken, isMessagePack: false);
        await json.Event("connected");
        await json.Call("send_message", $"[{deep}]", "1");
        await MustCloseQuietly(json);

        await using var packed = await RawSocket.Open(pair.Server, pair.Alice.AccessToken, isMessagePack: true);
        await packed.Event("connected");
        byte[] nested = [.. Enumerable.Repeat((byte)0x91, 20_000), 0xc0];
        await packed.SendPacked([0x96, 0x01, 0x80, 0xa1, (byte)'1', 0xac, .. "send_message"u8, 0x91, .. nested, 0x90]);
        var said = await packed.Answer("1").ContinueWith(
            answer => answer.IsCompletedSuccessfully ? answer.Result.GetRawText() : string.Empty,
            TaskScheduler.Default);

        RefusalAssertions.MustSayNothingOfTheInside(said);
        await using var healthy = await pair.Alice.Connect();
        await healthy.Barrier();
    }

    [Theory]
    [InlineData(
        "{\"type\":4,\"invocationId\":\"1\",\"target\":\"send_message\",\"arguments\":[{}]}", "invalid_arguments")]
    [InlineData(
        "{\"type\":4,\"invocationId\":\"1\",\"target\":\"sync\",\"arguments\":[{\"afterSeq\":0}]}",
        "invalid_arguments")]
    [InlineData("{\"type\":4,\"invocationId\":\"1\",\"target\":\"nothing\",\"arguments\":[]}", "unknown_method")]
    [InlineData("{\"type\":4,\"invocationId\":\"1\",\"target\":\"Dispose\",\"arguments\":[1]}", "unknown_method")]
    [InlineData(
        "{\"type\":1,\"invocationId\":\"1\",\"target\":\"sync\",\"arguments\":[{\"afterSeq\":0}],\"streamIds\":[\"2\"]}", "invalid_arguments")]
    public async Task Streams_are_not_offered(string frame, string code)
    {
        await using var socket = await RawSocket.Open(pair.Server, pair.Alice.AccessToken, isMessagePack: false);
        await socket.Event("connected");

        await socket.Send(frame);

        (await socket.Answer("1")).Error().Text("code").Should().Be(code);
    }

    [Theory]
    [InlineData("{\"protocol\":\"xml\",\"version\":1}")]
    [InlineData("{\"protocol\":\"json\",\"version\":99}")]
    [InlineData("{\"protocol\":\"json\"}")]
    [InlineData("no json")]
    [InlineData("{\"protocol\":\"blazorpack\",\"version\":1}")]
    public async Task A_bad_handshake_closes_the_connection(string handshake)
    {
        await using var socket = await RawSocket.Open(pair.Server, pair.Alice.AccessToken);

        await socket.Send([.. Encoding.UTF8.GetBytes(handshake), 0x1e]);

        await MustCloseQuietly(socket);
    }

    private async Task MustCloseQuietly(RawSocket socket)
    {
        RefusalAssertions.MustSayNothingOfTheInside(await socket.UntilClosed());
        (await pair.Server.Db(db => Task.FromResult(db.Messages.Count()))).Should().Be(0);
        await using var healthy = await pair.Alice.Connect();
        await healthy.Barrier();
    }
}
