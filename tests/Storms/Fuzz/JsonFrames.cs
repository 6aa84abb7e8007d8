using System.Globalization;
using System.Text;

namespace Hubbub.Storms.Fuzz;

/// <summary>Malformed and unusual frames of the JSON protocol.</summary>
internal sealed class JsonFrames(Random random, string receiver) : IFrames
{
    private const byte End = 0x1e;

    private static readonly byte[][] BadUtf8 =
        [[0xc0, 0x80], [0xff], [0xed, 0xa0, 0x80], [0xf8, 0x88, 0x80, 0x80, 0x80], [0xe2, 0x82], [0x00]];

    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1e999", "-1e999", "9223372036854775808", "0.1", "\"\"", "\"x\"", "[]", "{}", "[[]]",
        "\"\\ud800\"", "\"\\u0000\"", "{\"$type\":\"System.Object\"}", "[null]", "\"9223372036854775807\"", "NaN",
        "Infinity",
    ];

    private static readonly string[] Methods =
    [
        "send_message", "message_read", "delete_message", "edit_message", "add_message_reaction",
        "typing_start", "typing_stop", "set_status",
        "mark_notification_read",
        "delete_notification", "mark_all_notifications_read", "delete_all_notifications",
        "update_notification_preferences", "sync", "(refused)",
        "Dispose",
        "OnConnectedAsync", "ToString", "", "Send_Message", "sync\\u0000",
    ];

    private static readonly string[] Members =
        [
            "receiverId",
            "conversationId",
            "message",
            "clientMessageId",
            "messageId",
            "status",
            "text",
            "notificationId",
            "afterSeq",
            "limit",
            "__proto__",
        ];

    public byte[] Handshake { get; } = Terminated("{\"protocol\":\"json\",\"version\":1}");

    public byte[] Probe(int id) =>
        Terminated(
            $$"""{"type":1,"invocationId":"{{Marker(id)}}","target":"sync","arguments":[{"afterSeq":0,"limit":1}]}""");

    public string Marker(int id) => $"probe-{id}";

    public (byte[] Bytes, bool IsWhole) Next() => random.Next(24) switch
    {
        0 => (Terminated(Call()), true),
        1 => (Terminated(Frame(Values[random.Next(Values.Length)])), true),
        2 => (
            Terminated($$"""{"type":{{random.Next(-5, 20)}},"invocationId":"{{random.Next(5)}}","item":{{Value()}}}"""),
            true),
        3 => (Terminated($$"""{"type":2,"invocationId":"{{random.Next(5)}}","item":{{Value()}}}"""), true),
        4 =>
            (
                Terminated(
                    $$"""{"type":3,"invocationId":"{{random.Next(5)}}","{{(random.Next(2) == 0 ? "result" : "error")}}":{{Value()}}}"""), true),
        5 =>
            (
                Terminated(
                    $$"""{"type":4,"invocationId":"{{random.Next(5)}}","target":"sync","arguments":[{{Argument()}}]}"""), true),
        6 => (Terminated($$"""{"type":5,"invocationId":{{Value()}}}"""), true),
        7 => (Terminated($$"""{"type":7,"error":{{Value()}},"allowReconnect":{{Value()}}}"""), true),
        8 => (Terminated($$"""{"type":{{random.Next(8, 10)}},"sequenceId":{{Value()}}}"""), true),
        9 => (
            Terminated($$"""{"type":1,"invocationId":{{Value()}},"target":{{Value()}},"arguments":{{Value()}}}"""),
            true),
        10 =>
            (
                Terminated(Call().Replace(
                    "\"arguments\"",
                    $"\"streamIds\":[\"1\",{Value()}],\"arguments\"",
                    StringComparison.Ordinal)), true),
        11 =>
            (
                Terminated(Call().Replace(
                    "\"arguments\"",
                    $"\"headers\":{{\"a\":{Value()}}},\"arguments\"",
                    StringComparison.Ordinal)), true),
        12 => (Terminated(Nested(random.Next(1, 15_000))), true),
        13 => (Terminated(Call().Replace("\"target\"", "\"target\":\"x\",\"target\"", StringComparison.Ordinal)), true),
        14 =>
            (Terminated(Frame($$"""{"receiverId":"{{receiver}}","receiverId":"{{receiver}}","message":"x"}""")), true),
        15 =>
            (
                Terminated(
                    $$"""{"type":1,"target":"{{new string('n', random.Next(1, 8) == 1 ? 1_000_000 : random.Next(30_000))}}","arguments":[]}"""), true),
        16 =>
            (
                Terminated(
                    Frame(string.Concat(Enumerable.Range(0, 500).Select(i => i == 0 ? "{" : $"\"k{i}\":{i},"))
                        + "\"z\":0}")), true),
        17 => (Insert(Terminated(Call()), BadUtf8[random.Next(BadUtf8.Length)]), true),
        18 => (Encoding.UTF8.GetBytes(Call()), false),
        19 => (Handshake, true),
        20 => ([.. Enumerable.Repeat(End, random.Next(1, 200))], true),
        21 =>
            (
                Terminated(
                    $$"""{"type":1,"invocationId":"{{random.NextInt64().ToString(CultureInfo.InvariantCulture)}}","target":"sync","arguments":[{{Value()}},{{Value()}}]}"""), true),
        _ => ([.. Mutate.Bytes(random, Encoding.UTF8.GetBytes(Call())), End], true),
    };

    private static byte[] Terminated(string text) => [.. Encoding.UTF8.GetBytes(text), End];

    private byte[] Insert(byte[] frame, byte[] bytes)
    {
        var at = random.Next(frame.Length);
        return [.. frame[..at], .. bytes, .. frame[at..]];
    }

    private string Call() => Frame(Argument());

    private string Frame(string argument) =>
        $$"""{"type":1,"invocationId":"{{random.Next(-3, 1_000)}}","target":"{{Methods[random.Next(Methods.Length)]}}","arguments":[{{argument}}]}""";

    private string Argument() =>
        $"{{{string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => $"\"{Members[random.Next(Members.Length)]}\":{Value()}"))}}}";

    private string Value() => random.Next(6) == 0 ? $"\"{receiver}\"" : Values[random.Next(Values.Length)];

    private string Nested(int depth) => random.Next(3) switch
    {
        0 => Frame(new string('[', depth) + new string(']', depth)),
        1 => Frame(string.Concat(Enumerable.Repeat("{\"a\":", depth / 3)) + "0" + new string('}', depth / 3)),
        _ =>
            $$"""{"type":1,"unknown":{{new string('[', depth) + new string(']', depth)}},"target":"sync","arguments":[]}""",
    };
}
