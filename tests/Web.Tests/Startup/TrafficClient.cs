using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Hubbub.Web.Tests.Startup;

/// <summary>A WebSocket without a client library that sends one message after the other until it is closed.</summary>
internal sealed class TrafficClient(Uri address, string token, string receiver)
{
    private const char RecordSeparator = '\u001e';

    private readonly ClientWebSocket _socket = new();

    /// <summary>The acknowledged messages.</summary>
    public List<string> Acked { get; } = [];

    public WebSocketCloseStatus? ClosedWith { get; private set; }

    public long RetryAfterSeconds { get; private set; }

    public bool MayReconnect { get; private set; }

    public async Task Run()
    {
        using var limit = new CancellationTokenSource(RunningServer.Limit);
        await _socket.ConnectAsync(
            new UriBuilder(address)
            {
                Scheme = "ws",
                Path = "/hubs/social",
                Query = $"access_token={token}",
            }.Uri, limit.Token);
        await Send("""{"protocol":"json","version":1}""", limit.Token);
        await Say(0, limit.Token);
        var (buffer, text) = (new byte[16 * 1024], string.Empty);
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer, limit.Token);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                ClosedWith = part.CloseStatus;
                await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, limit.Token);
                _socket.Dispose();
                return;
            }

            text += Encoding.UTF8.GetString(buffer, 0, part.Count);
            var frames = text.Split(RecordSeparator);
            text = frames[^1];
            foreach (var frame in frames[..^1])
            {
                await Read(JsonDocument.Parse(frame).RootElement, limit.Token);
            }
        }
    }

    private async Task Read(JsonElement frame, CancellationToken ct)
    {
        var type = frame.TryGetProperty("type", out var number) ? number.GetInt32() : 0;
        if (type == 3)
        {
            var reply = frame.GetProperty("result");
            if (reply.Flag("ok"))
            {
                Acked.Add(reply.GetProperty("data").Text("messageId"));
                await Say(Acked.Count, ct);
            }
        }
        else if (type == 1 && frame.Text("target") == "server_stopping")
        {
            RetryAfterSeconds = frame.GetProperty("arguments")[0].Number("retryAfterSeconds");
        }
        else if (type == 7)
        {
            MayReconnect = frame.TryGetProperty("allowReconnect", out var may) && may.GetBoolean();
        }
    }

    private Task Say(int number, CancellationToken ct) => Send(JsonSerializer.Serialize(new
    {
        type = 1,
        invocationId = $"{number}",
        target = "send_message",
        arguments = new[]
        {
            new { receiverId = receiver, message = $"Message {number}", clientMessageId = $"m-{number}" }
        },
    }), ct);

    private Task Send(string json, CancellationToken ct) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(json + RecordSeparator), WebSocketMessageType.Text, true, ct);
}
