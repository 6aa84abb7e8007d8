using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Hubbub.Testing;
using MessagePack;

namespace Hubbub.Web.Tests;

/// <summary>A WebSocket without a client library, to send what no client would.</summary>
internal sealed class RawSocket : IAsyncDisposable
{
    private const byte RecordSeparator = 0x1e;

    private readonly ClientWebSocket _socket = new();
    private readonly Queue<JsonElement> _received = new();
    private bool _isMessagePack;

    /// <summary>Connects without negotiation and shakes hands.</summary>
    public static async Task<RawSocket> Open(TestServer server, string token, bool isMessagePack)
    {
        var raw = await Knock(server, token);
        await raw.Send(Encoding.UTF8.GetBytes(
            $$"""{"protocol":"{{(isMessagePack ? "messagepack" : "json")}}","version":1}""" + (char)RecordSeparator));
        raw._isMessagePack = false;
        (await raw.Next()).GetRawText().Should().Be("{}");
        raw._isMessagePack = isMessagePack;
        return raw;
    }

    /// <summary>Connects without a handshake.</summary>
    public static async Task<RawSocket> Knock(TestServer server, string? token, string? origin = null)
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
                new UriBuilder(server.Address) { Scheme = "ws", Path = "/hubs/social", Query = query }.Uri, limit.Token);
        }
        catch (WebSocketException) when (raw._socket.HttpStatusCode != 0)
        {
            // The test looks at the status.
        }

        return raw;
    }

    /// <summary>101 when the door opened.</summary>
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

    /// <summary>Calls a method in the raw, in either protocol; <paramref name="arguments"/> is a JSON array.</summary>
    public Task Call(string method, string arguments, string? invocationId)
    {
        if (!_isMessagePack)
        {
            var id = invocationId is null ? string.Empty : $"\"invocationId\":\"{invocationId}\",";
            return Send($$"""{"type":1,{{id}}"target":{{JsonSerializer.Serialize(method)}},"arguments":{{arguments}}}""");
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

    /// <summary>The answer to a call.</summary>
    public async Task<JsonElement> Answer(string invocationId)
    {
        while (true)
        {
            var message = await Next();
            if (_isMessagePack && message[0].GetInt32() == 3 && message[2].GetString() == invocationId)
            {
                return message[4];
            }

            if (!_isMessagePack && message.Number("type") == 3 && message.Text("invocationId") == invocationId)
            {
                message.TryGetProperty("error", out _).Should().BeFalse("refusals are answers");
                return message.GetProperty("result");
            }
        }
    }

    /// <summary>The next event of this name.</summary>
    public async Task<JsonElement> Event(string name)
    {
        while (true)
        {
            var message = await Next();
            if (_isMessagePack && message[0].GetInt32() == 1 && message[3].GetString() == name)
            {
                return message[4][0];
            }

            if (!_isMessagePack && message.Number("type") == 1 && message.Text("target") == name)
            {
                return message.GetProperty("arguments")[0];
            }
        }
    }

    /// <summary>Reads on until the server closes; what it said last.</summary>
    public async Task<string> UntilClosed()
    {
        var said = string.Empty;
        try
        {
            while (true)
            {
                said = (await Next()).GetRawText();
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

    private async Task<JsonElement> Next()
    {
        while (_received.Count == 0)
        {
            Read(await Receive());
        }

        return _received.Dequeue();
    }

    private void Read(byte[] bytes)
    {
        if (!_isMessagePack)
        {
            foreach (var frame in Encoding.UTF8.GetString(bytes).Split((char)RecordSeparator, StringSplitOptions.RemoveEmptyEntries))
            {
                _received.Enqueue(JsonDocument.Parse(frame).RootElement);
            }

            return;
        }

        for (var at = 0; at < bytes.Length;)
        {
            var (length, shift) = (0, 0);
            do
            {
                length |= (bytes[at] & 0x7f) << shift;
                shift += 7;
            }
            while ((bytes[at++] & 0x80) != 0);

            _received.Enqueue(JsonDocument.Parse(MessagePackSerializer.ConvertToJson(bytes.AsMemory(at, length))).RootElement);
            at += length;
        }
    }

    private async Task<byte[]> Receive()
    {
        using var limit = new CancellationTokenSource(TestClient.Limit);
        using var whole = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer, limit.Token);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                throw new WebSocketException("The server closed the connection.");
            }

            whole.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                return whole.ToArray();
            }
        }
    }
}
