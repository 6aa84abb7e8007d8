using System.Text.Json;
using Hubbub.Web.Tests.Authorization;
using Hubbub.Web.Tests.Realtime;

namespace Hubbub.Web.Tests.Errors;

/// <summary>The error for an unreadable call names the wrong member, in the answer and in the error event.</summary>
public sealed class HubErrorTests(SharedPair pair) : IClassFixture<SharedPair>
{
    [Theory, MemberData(nameof(Wires.Protocols), MemberType = typeof(Wires))]
    public async Task Every_member_of_every_argument_is_named_when_it_is_wrong(bool isMessagePack)
    {
        var operations = Operation.Of(pair.Server).Where(d => d.IsHub).ToArray();
        operations.Should().HaveCountGreaterThan(10);
        await using var socket = await RawSocket.Open(pair.Server, pair.Alice.AccessToken, isMessagePack);
        await socket.Event("connected");
        foreach (var operation in operations)
        {
            var twice = $"{operation.Argument(id: null, target: string.Empty).ToJsonString()},7";
            var wholes = new[] { "7", "null", twice }.Select(json => new Mistake(json, "argument", "Give "));
            foreach (var mistake in Mistake.With(operation).Concat(wholes))
            {
                await socket.Call(operation.Method, $"[{mistake.Json}]", "1");
                var error = (await socket.Answer("1")).Error();
                var raised = await socket.Event("error");

                error.Text("code").Should().Be("invalid_arguments", "{0} refuses {1}", operation, mistake.Json);
                mistake.MustBeReported(Fields(error), error.Text("message"), operation.Name);
                raised.Text("event").Should().Be(operation.Method);
                mistake.MustBeReported(Fields(raised), raised.Text("message"), operation.Name);
                RefusalAssertions.MustSayNothingOfTheInside(error.GetRawText());
            }
        }
    }

    [Theory, MemberData(nameof(Wires.Protocols), MemberType = typeof(Wires))]
    public async Task A_method_that_there_is_not_is_answered_with_those_that_there_are(bool isMessagePack)
    {
        await using var socket = await RawSocket.Open(pair.Server, pair.Alice.AccessToken, isMessagePack);

        await socket.Call("sendMessage", "[{}]", "1");

        var error = (await socket.Answer("1")).Error();
        error.Text("code").Should().Be("unknown_method");
        error.Text("message").Should().ContainAll(Operation.Of(pair.Server).Where(d => d.IsHub).Select(d => d.Method))
            .And.NotContain("refused");
    }

    [Theory, MemberData(nameof(Wires.Protocols), MemberType = typeof(Wires))]
    public async Task A_refused_call_without_an_ack_raises_the_error_event(bool isMessagePack)
    {
        await using var socket = await RawSocket.Open(pair.Server, pair.Alice.AccessToken, isMessagePack);

        await socket.Call(
            "send_message",
            $$"""[{"receiverId":"{{pair.Bob.Wire()}}","message":"{{new string('x', 4_001)}}"}]""",
            null);

        var raised = await socket.Event("error");
        raised.Text("code").Should().Be("validation_failed");
        new Mistake("a long message", "message", "Give at most 4000 characters; you gave 4001.")
            .MustBeReported(Fields(raised), raised.Text("message"), "send_message");
    }

    /// <summary>Values that JSON cannot represent.</summary>
    [Theory]
    [InlineData("A478EDA080")] // half a character
    [InlineData("C40178")] // bytes
    [InlineData("CB7FF8000000000000")] // not a number
    [Trait("Abuse", "T-42")]
    public async Task A_value_of_MessagePack_that_is_no_JSON_is_named_by_its_member(string value)
    {
        await using var socket = await RawSocket.Open(pair.Server, pair.Alice.AccessToken, isMessagePack: true);
        byte[] receiver = [0xaa, .. "receiverId"u8, 0xa1, (byte)'1'];
        byte[] message = [0xa7, .. "message"u8, .. Convert.FromHexString(value)];

        await socket.SendPacked(
            [0x96, 0x01, 0x80, 0xa1, (byte)'1', 0xac, .. "send_message"u8, 0x91, 0x82, .. receiver, .. message, 0x90]);

        var error = (await socket.Answer("1")).Error();
        new Mistake(value, "message", "Give a string.")
            .MustBeReported(Fields(error), error.Text("message"), "send_message");
    }

    private static JsonElement? Fields(JsonElement error) =>
        error.TryGetProperty("fields", out var fields) && fields.ValueKind == JsonValueKind.Object ? fields : null;
}
