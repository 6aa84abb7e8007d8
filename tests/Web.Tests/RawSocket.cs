using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Hubbub.Testing;
using MessagePack;

namespace Hubbub.Web.Tests;

/// <summary>A WebSocket without a client library, to send invalid data.</summary>
internal sealed class RawSocket : IAsyncDisposable
{
    private const byte RecordSeparator = 0x1e;

    private readonly ClientWebSocket _socket = new();
    private readonly List<byte> _received = [];
    private readonly List<JsonElement> _kept = [];
    private readonly Dictionary<string, (string Method, string Arguments)> _calls = [];
    private bool _isMessagePack;

    /// <summary>Connects without negotiation and completes the handshake.</summary>
    public static async Task<RawSocket> Open(TestServer server, string token, bool isMessagePack)
    {
        var raw = await Open(server, token);
        await raw.ShakeHands(isMessagePack);
        return raw;
    }

    public async Task ShakeHands(bool isMessagePack)
    {
        await Send(Encoding.UTF8.GetBytes(
            $$"""{"protocol":"{{(isMessagePack ? "messagepack" : "json")}}","version":1}""" + (char)RecordSeparator));
        (await Next()).GetRawText().Should().Be("{}");
        _isMessagePack = isMessagePack;
    }

    /// <summary>Connects without a handshake.</summary>
    public static async Task<RawSocket> Open(
        TestServer server, string? token, string? origin = null, string path = "/hubs/social")
    {
        var raw = new RawSocket();
        if (origin is not null)
        {
            raw._socket.Options.SetRequestHeader("Origin", origin);
        }

        raw._socket.Options.CollectHttpResponseDetails = true;
        var query = token is null ? string.Empty : $"?access_token={Uri.EscapeDataString(token)}";
        using var limit = new CancellationTokenSource(TestClient.Limit);
        try
        {
            await raw._socket.ConnectAsync(
                new UriBuilder(server.Address) { Scheme = "ws", Path = path, Query = query }.Uri, limit.Token);
        }
        catch (WebSocketException) when (raw._socket.HttpStatusCode != 0)
        {
            // The test checks the status.
        }

        return raw;
    }

    /// <summary>The HTTP status; 101 if the connection was accepted.</summary>
    public int Status => (int)_socket.HttpStatusCode;

    public async Task Send(byte[] bytes, bool endOfMessage = true)
    {
        using var limit = new CancellationTokenSource(TestClient.Limit);
        await _socket.SendAsync(
            bytes, _isMessagePack ? WebSocketMessageType.Binary : WebSocketMessageType.Text, endOfMessage, limit.Token);
    }

    /// <summary>Sends a frame of the JSON protocol.</summary>
    public Task Send(string json) => Send([.. Encoding.UTF8.GetBytes(json), RecordSeparator]);

    /// <summary>Sends a frame of the MessagePack protocol: its length, then <paramref name="body"/>.</summary>
    public Task SendPacked(ReadOnlySpan<byte> body)
    {
        var frame = new List<byte>();
        var length = body.Length;
        do
        {
            frame.Add((byte)((length & 0x7f) | (length > 0x7f ? 0x80 : 0)));
            length >>= 7;
        }
        while (length > 0);

        return Send([.. frame, .. body]);
    }

    /// <summary>Sends a raw method call in either protocol; <paramref name="arguments"/> is a JSON array.</summary>
    public Task Call(string method, string arguments, string? invocationId)
    {
        if (invocationId is not null)
        {
            _calls[invocationId] = (method, arguments);
        }

        if (!_isMessagePack)
        {
            var id = invocationId is null ? string.Empty : $"\"invocationId\":\"{invocationId}\",";
            return Send(
                $$"""{"type":1,{{id}}"target":{{JsonSerializer.Serialize(method)}},"arguments":{{arguments}}}""");
        }

        var buffer = new ArrayBufferWriter<byte>();
        var writer = new MessagePackWriter(buffer);
        writer.WriteArrayHeader(6);
        writer.Write(1);
        writer.WriteMapHeader(0);
        writer.Write(invocationId);
        writer.Write(method);
        writer.WriteRaw(MessagePackSerializer.ConvertFromJson(arguments));
        writer.WriteArrayHeader(0);
        writer.Flush();
        return SendPacked(buffer.WrittenSpan);
    }

    /// <summary>The answer to a call; earlier messages are kept for other readers.</summary>
    public async Task<JsonElement> Answer(string invocationId)
    {
        var answer = await AnswerAsItIs(invocationId);
        if (_calls.TryGetValue(invocationId, out var call))
        {
            var arguments = JsonDocument.Parse(call.Arguments).RootElement;
            HubDescription.MustBeCall(call.Method, arguments.GetArrayLength() == 1 ? arguments[0] : null, answer);
        }

        return answer;
    }

    /// <summary>The next event with this name, or with the alternative one.</summary>
    public async Task<JsonElement> Event(string name, string? or = null)
    {
        var message = await Take(m => _isMessagePack
            ? m[0].GetInt32() == 1 && IsIt(m[3].GetString())
            : m.Number("type") == 1 && IsIt(m.Text("target")));
        var (target, arguments) = _isMessagePack
            ? (message[3].GetString()!, message[4])
            : (message.Text("target"), message.GetProperty("arguments"));
        HubDescription.MustBeNone(HubDescription.MistakesOfEvent(target, arguments[0]));
        return arguments[0];

        bool IsIt(string? target) => target == name || (or is not null && target == or);
    }

    /// <summary>Reads until the server closes; returns the last message.</summary>
    public async Task<string> UntilClosed() => (await AllUntilClosed()).LastOrDefault(string.Empty);

    /// <summary>Reads until the server closes; returns all messages.</summary>
    public async Task<IReadOnlyList<string>> AllUntilClosed()
    {
        var said = new List<string>();
        try
        {
            while (true)
            {
                said.Add((await Next()).GetRawText());
            }
        }
        catch (WebSocketException)
        {
            return said;
        }
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<JsonElement> AnswerAsItIs(string invocationId)
    {
        if (_isMessagePack)
        {
            return (await Take(m => m[0].GetInt32() == 3 && m[2].GetString() == invocationId))[4];
        }

        var completion = await Take(m => m.Number("type") == 3 && m.Text("invocationId") == invocationId);
        return completion.Must("type", "invocationId", "result").GetProperty("result");
    }

    private async Task<JsonElement> Take(Func<JsonElement, bool> fits)
    {
        var kept = _kept.FindIndex(m => fits(m));
        if (kept >= 0)
        {
            var found = _kept[kept];
            _kept.RemoveAt(kept);
            return found;
        }

        while (true)
        {
            var message = await Next();
            if (fits(message))
            {
                return message;
            }

            _kept.Add(message);
        }
    }

    private async Task<JsonElement> Next()
    {
        using var limit = new CancellationTokenSource(TestClient.Limit);
        while (true)
        {
            JsonElement message;
            while (!TryRead(out message))
            {
                await Receive(limit.Token);
            }

            // Pings keep the connection alive, but must not keep a test waiting for something else.
            if (!IsPing(message))
            {
                return message;
            }
        }
    }

    private bool IsPing(JsonElement message) => _isMessagePack
        ? message[0].GetInt32() == 6
        : message.TryGetProperty("type", out var type) && type.GetInt32() == 6;

    private bool TryRead(out JsonElement message)
    {
        message = default;
        var (start, end) = (0, _received.IndexOf(RecordSeparator));
        if (_isMessagePack)
        {
            (start, end) = LengthPrefix();
        }

        if (end < 0 || end > _received.Count)
        {
            return false;
        }

        var frame = _received.GetRange(start, end - start).ToArray();
        _received.RemoveRange(0, _isMessagePack ? end : end + 1);
        message = JsonDocument.Parse(
            _isMessagePack ? MessagePackSerializer.ConvertToJson(frame) : Encoding.UTF8.GetString(frame))
            .RootElement;
        return true;
    }

    private (int Start, int End) LengthPrefix()
    {
        var length = 0;
        for (var i = 0; i < _received.Count; i++)
        {
            length |= (_received[i] & 0x7f) << (7 * i);
            if ((_received[i] & 0x80) == 0)
            {
                return (i + 1, i + 1 + length);
            }
        }

        return (0, -1);
    }

    private async Task Receive(CancellationToken limit)
    {
        var buffer = new byte[16 * 1024];
        var part = await _socket.ReceiveAsync(buffer, limit);
        if (part.MessageType == WebSocketMessageType.Close)
        {
            throw new WebSocketException("The server closed the connection.");
        }

        _received.AddRange(buffer.AsSpan(0, part.Count));
    }
}
