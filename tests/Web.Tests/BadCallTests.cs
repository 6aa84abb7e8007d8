using System.Text;
using Hubbub.Testing;
using Hubbub.Web.Tests.Realtime;

namespace Hubbub.Web.Tests;

/// <summary>Invalid calls, over both protocols, from a raw socket without a client library.</summary>
public sealed class BadCallTests(SharedPair pair) : IClassFixture<SharedPair>
{
    private const string Invalid = "validation_failed";

    private const string MaxId = "9223372036854775807";

    [Theory, MemberData(nameof(Wires.Protocols), MemberType = typeof(Wires))]
    [Trait("Abuse", "T-05")]
    [Trait("Abuse", "T-21")]
    public async Task Every_bad_call_has_a_stable_code_and_changes_nothing(bool isMessagePack)
    {
        var carol = await pair.Server.Register(isMessagePack ? "carol" : "carl");
        var (ofBob, ofOthers, notification) = await Prepare(carol);
        await using var socket = await RawSocket.Open(pair.Server, pair.Alice.AccessToken, isMessagePack);
        await socket.Event("connected");
        var before = await pair.Server.State();

        (string Method, string Arguments, string Code)[] calls =
        [
            .. Unknown(),
            .. WrongArguments(pair.Bob.Wire()),
            .. WrongMessages(pair.Bob.Wire()),
            .. WrongIds(),
            (
                "send_message",
                $$"""[{"receiverId":"{{pair.Alice.Wire()}}","message":"Me"}]""",
                "messaging.message_to_self"),
            (
                "send_message",
                $$"""[{"conversationId":"{{MaxId}}","message":"Hi"}]""",
                "messaging.conversation_not_found"),
            ("message_read", $$"""[{"messageId":"{{ofOthers}}"}]""", "messaging.message_not_found"),
            ("delete_message", $$"""[{"messageId":"{{ofOthers}}"}]""", "messaging.message_not_found"),
            ("delete_message", $$"""[{"messageId":"{{ofBob}}"}]""", "messaging.not_the_sender"),
            ("edit_message", $$"""[{"messageId":"{{ofOthers}}","message":"x"}]""", "messaging.message_not_found"),
            ("edit_message", $$"""[{"messageId":"{{ofBob}}","message":"x"}]""", "messaging.not_the_sender"),
            ("edit_message", $$"""[{"messageId":"{{ofBob}}","message":" "}]""", "validation_failed"),
            ("add_message_reaction", $$"""[{"messageId":"{{ofBob}}","emoji":"ab"}]""", "validation_failed"),
            ("add_message_reaction", $$"""[{"messageId":"{{ofBob}}","emoji":"👍👍"}]""", "validation_failed"),
            (
                "forward_message",
                $$"""[{"messageId":"{{ofOthers}}","receiverId":"{{pair.Bob.Wire()}}"}]""",
                "messaging.message_not_found"),
            ("forward_message", $$"""[{"messageId":"{{ofBob}}"}]""", "validation_failed"),
            (
                "send_message",
                $$"""[{"receiverId":"{{pair.Bob.Wire()}}","message":"x","replyToId":"{{ofOthers}}"}]""",
                "messaging.reply_not_found"),
            ("mark_notification_read", $$"""[{"notificationId":"{{notification}}"}]""", "notifications.not_found"),
            ("delete_notification", $$"""[{"notificationId":"{{notification}}"}]""", "notifications.not_found"),
            ("typing_start", $$"""[{"receiverId":"{{pair.Alice.Wire()}}"}]""", "presence.receiver_not_found"),
            ("typing_start", """[{"conversationId":"1"}]""", "presence.conversation_not_found"),
            ("typing_start", $$"""[{"receiverId":"{{pair.Bob.Wire()}}","conversationId":"1"}]""", Invalid),
            ("typing_start", $$"""[{"receiverId":"{{pair.Bob.Wire()}}","kind":"singing"}]""", "invalid_arguments"),
        ];
        var answers = new List<(string, string, string)>();
        foreach (var (method, arguments, _) in calls)
        {
            // Once with an invocation id, which gets an answer, and once without, which gets only an error event.
            await socket.Call(method, arguments, "1");
            var answer = await socket.Answer("1");
            var code = answer.Flag("ok") ? "it was done" : answer.Error().Text("code");
            answers.Add((method, arguments, code));
            RefusalAssertions.MustSayNothingOfTheInside(answer.GetRawText());

            await socket.Call(method, arguments, invocationId: null);
            for (var i = 0; i < (code == "it was done" ? 0 : 2); i++)
            {
                var raised = await socket.Event("error");
                string[] members =
                [
                    "event",
                    "code",
                    "message",
                    .. answer.Error().TryGetProperty("fields", out _) ? ["fields"] : Array.Empty<string>(),
                ];
                raised.Must(members).Text("event").Should().Be(method);
                raised.Text("code").Should().Be(code);
            }
        }

        answers.Except(calls).Should().BeEmpty();
        (await pair.Server.State()).Should().Be(before);
    }

    [Theory, MemberData(nameof(Wires.Protocols), MemberType = typeof(Wires))]
    public async Task A_message_of_4000_characters_passes_and_one_more_does_not(bool isMessagePack)
    {
        await using var alice = await pair.Alice.Connect(new(default, isMessagePack));
        await using var bob = await pair.Bob.Connect(new(default, isMessagePack));
        var longest = string.Concat(Enumerable.Repeat("漢", 4_000));

        var reply = await alice.Invoke("send_message", new { receiverId = pair.Bob.Wire(), message = longest + "字" });
        var sent = await alice.Call("send_message", new { receiverId = pair.Bob.Wire(), message = longest });

        reply.Error().Text("code").Should().Be("validation_failed");
        reply.Error().GetProperty("fields").Must("message");
        (await bob.Next("receive_message", e => e.GetProperty("message").Text("id") == sent.Text("messageId")))
            .GetProperty("message")
            .Text("body")
            .Should()
            .Be(longest);
    }

    [Theory]
    [InlineData("[\"\\uD800\"]")]
    [InlineData("[{\"receiverId\":\"B\",\"message\":\"\\uD800 alone\"}]")]
    [InlineData("[{\"receiverId\":\"B\",\"message\":\"the wrong way \\uDC00\\uD800\"}]")]
    [InlineData("[{\"receiverId\":\"\\uD800\",\"message\":\"in an id\"}]")]
    [Trait("Abuse", "T-42")]
    public async Task Half_a_character_is_refused(string arguments)
    {
        await using var socket = await RawSocket.Open(pair.Server, pair.Alice.AccessToken, isMessagePack: false);

        await socket.Call(
            "send_message", arguments.Replace("\"B\"", $"\"{pair.Bob.Wire()}\"", StringComparison.Ordinal), "1");

        (await socket.Answer("1")).Error().Text("code").Should().Be("invalid_arguments");
    }

    /// <summary>Values that JSON cannot represent, in place of a message's text.</summary>
    [Theory]
    [InlineData("A478EDA080")] // half a character
    [InlineData("A2C080")] // an overlong NUL
    [InlineData("A1FF")]
    [InlineData("C40178")] // bytes
    [InlineData("D6FF00000000")] // a time
    [InlineData("CB7FF8000000000000")] // not a number
    [InlineData("81C0C0")] // a map without a name
    [InlineData("8101A178")]
    [Trait("Abuse", "T-42")]
    public async Task Values_of_MessagePack_that_are_no_JSON_are_refused(string value)
    {
        await using var socket = await RawSocket.Open(pair.Server, pair.Alice.AccessToken, isMessagePack: true);
        await socket.Event("connected");
        byte[] receiver = [0xaa, .. "receiverId"u8, 0xb2, .. Encoding.ASCII.GetBytes(pair.Bob.Wire())];
        byte[] message = [0xa7, .. "message"u8, .. Convert.FromHexString(value)];

        await socket.SendPacked(
            [0x96, 0x01, 0x80, 0xa1, (byte)'1', 0xac, .. "send_message"u8, 0x91, 0x82, .. receiver, .. message, 0x90]);

        (await socket.Answer("1")).Error().Text("code").Should().Be("invalid_arguments");
    }

    [Fact]
    public async Task A_MessagePack_call_made_by_hand_is_a_call()
    {
        await using var socket = await RawSocket.Open(pair.Server, pair.Alice.AccessToken, isMessagePack: true);
        byte[] receiver = [0xaa, .. "receiverId"u8, 0xb2, .. Encoding.ASCII.GetBytes(pair.Bob.Wire())];
        byte[] message = [0xa7, .. "message"u8, 0xa2, .. "Hi"u8];

        await socket.SendPacked(
            [0x96, 0x01, 0x80, 0xa1, (byte)'1', 0xac, .. "send_message"u8, 0x91, 0x82, .. receiver, .. message, 0x90]);

        (await socket.Answer("1")).Flag("ok").Should().BeTrue();
    }

    private static IEnumerable<(string, string, string)> Unknown()
    {
        foreach (var method in new[] { "nothing", "SendMessage", "(refused)", "OnConnectedAsync", "Dispose" })
        {
            foreach (var arguments in new[] { "[]", "[{}]", "[1,2]" })
            {
                yield return (method, arguments, "unknown_method");
            }
        }
    }

    private static IEnumerable<(string, string, string)> WrongArguments(string bob)
    {
        string[] methods =
        [
            "send_message", "message_read", "message_delivered", "delete_message", "mark_notification_read",
            "delete_notification", "typing_start", "typing_stop", "set_status", "sync",
        ];
        foreach (var method in methods)
        {
            foreach (var arguments in new[]
            {
                "[]", "[{}]", "[{},{}]", "[null]", "[1]", "[\"text\"]", "[[]]", "[true]",
            })
            {
                yield return (
                    method, arguments, IsTyping(method) && arguments == "[{}]" ? Invalid : "invalid_arguments");
            }
        }

        foreach (var method in new[] { "mark_all_notifications_read", "delete_all_notifications" })
        {
            foreach (var arguments in new[] { "[{},{}]", "[null]", "[1]", "[{\"all\":true}]" })
            {
                yield return (method, arguments, "invalid_arguments");
            }
        }

        string[] messages =
        [
            $$"""{"receiverId":"{{bob}}","message":"x","extra":1}""",
            $$"""{"receiverId":"{{bob}}","message":"x","senderId":"1"}""",
            $$"""{"receiverId":"{{bob}}","message":"x","message":"y"}""",
            $$"""{"ReceiverId":"{{bob}}","message":"x"}""",
            $$"""{"receiverId":"{{bob}}","message":null}""",
            $$"""{"receiverId":"{{bob}}","message":1}""",
            $$"""{"receiverId":"{{bob}}","message":{"a":1} }""",
            $$"""{"receiverId":{{bob}},"message":"x"}""",
            $$"""{"receiverId":"{{bob}}","message":"x","clientMessageId":7}""",
            "{\"receiverId\":" + Deep(20) + ",\"message\":\"x\"}",
        ];
        foreach (var message in messages)
        {
            yield return ("send_message", $"[{message}]", "invalid_arguments");
        }

        yield return ("set_status", """[{"status":"offline"}]""", "invalid_arguments");
        yield return ("set_status", """[{"status":1}]""", "invalid_arguments");
        yield return ("set_status", """[{"status":"away,busy"}]""", "invalid_arguments");
        yield return ("set_status", """[{"status":"Away"}]""", "invalid_arguments");
        yield return ("sync", """[{"afterSeq":"0"}]""", "invalid_arguments");
        yield return ("sync", """[{"afterSeq":0.5}]""", "invalid_arguments");
        yield return ("sync", """[{"afterSeq":9223372036854775808}]""", "invalid_arguments");
        yield return ("sync", """[{"afterSeq":0,"limit":null}]""", "invalid_arguments");
        yield return ("sync", """[{"afterSeq":-1}]""", "validation_failed");
        yield return ("sync", """[{"afterSeq":0,"limit":0}]""", "validation_failed");
        yield return ("sync", """[{"afterSeq":0,"limit":-1}]""", "validation_failed");
        yield return ("sync", """[{"afterSeq":0,"limit":1000000000}]""", "validation_failed");
    }

    private static IEnumerable<(string, string, string)> WrongMessages(string bob)
    {
        string[] messages =
        [
            """ "message":"x" """,
            $$""" "receiverId":"{{bob}}","conversationId":"1","message":"x" """,
            $$""" "receiverId":"{{bob}}","message":"" """,
            $$""" "receiverId":"{{bob}}","message":" \t\r\n " """,
            $$""" "receiverId":"{{bob}}","message":"\u200B\u2060" """,
            $$""" "receiverId":"{{bob}}","message":"a\u0000b" """,
            $$""" "receiverId":"{{bob}}","message":"\u0007" """,
            $$""" "receiverId":"{{bob}}","message":"{{new string('x', 4_001)}}" """,
            $$""" "receiverId":"{{bob}}","message":"x","clientMessageId":"" """,
            $$""" "receiverId":"{{bob}}","message":"x","clientMessageId":"with space" """,
            $$""" "receiverId":"{{bob}}","message":"x","clientMessageId":"{{new string('x', 65)}}" """,
        ];
        foreach (var message in messages)
        {
            yield return ("send_message", $"[{{{message.Trim()}}}]", "validation_failed");
        }

        yield return ("set_status", $$"""[{"status":"away","text":"{{new string('x', 101)}}"}]""", "validation_failed");
        yield return ("set_status", """[{"status":"away","text":"a\nb"}]""", "validation_failed");
    }

    private static IEnumerable<(string, string, string)> WrongIds()
    {
        (string Method, string Member, string NotFound)[] methods =
        [
            ("message_read", "messageId", "messaging.message_not_found"),
            ("message_delivered", "messageId", "messaging.message_not_found"),
            ("delete_message", "messageId", "messaging.message_not_found"),
            ("hide_message", "messageId", "messaging.message_not_found"),
            ("pin_message", "messageId", "messaging.message_not_found"),
            ("unpin_message", "messageId", "messaging.message_not_found"),
            ("mark_notification_read", "notificationId", "notifications.not_found"),
            ("delete_notification", "notificationId", "notifications.not_found"),
            ("typing_start", "receiverId", "presence.receiver_not_found"),
        ];
        foreach (var (method, member, notFound) in methods)
        {
            foreach (var id in new[] { "-1", "9223372036854775808", "1.0", " 1", "1e3", "0x1", "abc", "", "१" })
            {
                yield return (method, $$"""[{"{{member}}":"{{id}}"}]""", "invalid_arguments");
            }

            yield return (method, $$"""[{"{{member}}":1}]""", "invalid_arguments");
            yield return (
                method, $$"""[{"{{member}}":null}]""", IsTyping(method) ? Invalid : "invalid_arguments");
            foreach (var id in new[] { "0", "1", MaxId })
            {
                yield return (method, $$"""[{"{{member}}":"{{id}}"}]""", notFound);
            }
        }

        foreach (var id in new[] { "0", "1", MaxId })
        {
            yield return (
                "send_message", $$"""[{"receiverId":"{{id}}","message":"x"}]""", "messaging.receiver_not_found");
        }
    }

    // A person or a conversation, of which each may be absent.
    private static bool IsTyping(string method) => method.StartsWith("typing_", StringComparison.Ordinal);

    private static string Deep(int levels) => new string('[', levels) + new string(']', levels);

    /// <summary>A message that Alice may see, one that she may not, and someone else's notification.</summary>
    private async Task<(string OfBob, string OfOthers, string Notification)> Prepare(TestPerson carol)
    {
        await using var client = await carol.Connect();
        var toAlice = await pair.Bob.Post(
            "/api/v1/messages", new { receiverId = pair.Alice.Wire(), message = "For you" });
        var toCarol = await pair.Bob.Post(
            "/api/v1/messages", new { receiverId = carol.Wire(), message = "Not for you" });
        var rung = await client.Next("new_notification");
        return (toAlice.Text("messageId"), toCarol.Text("messageId"), rung.Text("id"));
    }
}
