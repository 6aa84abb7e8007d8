using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Hubbub.SocketIo.Tests;

/// <summary>Requests at one path of a server, without a client's knowledge of the protocol.</summary>
internal sealed class RawClient(EchoServer server, string path = "engine.io") : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = server.Url };

    /// <summary>The answer to a GET with a query, or of a session.</summary>
    public async Task<(int Status, string Body)> GetAsync(string query, CancellationToken cancel = default)
    {
        using var response = await _http.GetAsync(new Uri(Of(query), UriKind.Relative), cancel);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancel));
    }

    public Task<(int Status, string Body)> PollAsync(string sid, CancellationToken cancel = default) =>
        GetAsync($"EIO=4&transport=polling&sid={sid}", cancel);

    public Task<(int Status, string Body)> PostAsync(string sid, string body) =>
        PostAsync(sid, new StringContent(body));

    public Task<(int Status, string Body)> PostAsync(string sid, HttpContent body) =>
        SendAsync(HttpMethod.Post, $"EIO=4&transport=polling&sid={sid}", body);

    public async Task<(int Status, string Body)> SendAsync(
        HttpMethod method, string query, HttpContent? body = null, string? header = null)
    {
        using var request = new HttpRequestMessage(method, Of(query)) { Content = body };
        if (header is not null)
        {
            request.Headers.Add(header, "1");
        }

        using var response = await _http.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Opens a session over polling.</summary>
    public async Task<string> OpenAsync()
    {
        var (_, body) = await GetAsync("EIO=4&transport=polling");
        return JsonDocument.Parse(body[1..]).RootElement.GetProperty("sid").GetString()!;
    }

    /// <summary>A WebSocket with a query, before anything is read from it.</summary>
    public async Task<RawSocket> SocketAsync(string query = "EIO=4&transport=websocket")
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(
            new UriBuilder(new Uri(server.Url, Of(query))) { Scheme = "ws" }.Uri, CancellationToken.None);
        return new(socket);
    }

    /// <summary>A session over a WebSocket, after its first packet.</summary>
    public async Task<(RawSocket Socket, string Sid)> OpenSocketAsync()
    {
        var socket = await SocketAsync();
        var open = await socket.ReceiveAsync();
        return (socket, JsonDocument.Parse(open![1..]).RootElement.GetProperty("sid").GetString()!);
    }

    /// <summary>A WebSocket beside a session's polling, probed.</summary>
    public async Task<RawSocket> ProbeAsync(string sid)
    {
        var socket = await SocketAsync($"EIO=4&transport=websocket&sid={sid}");
        await socket.SendAsync("2probe");
        (await socket.ReceiveAsync()).Should().Be("3probe");
        return socket;
    }

    public void Dispose() => _http.Dispose();

    private string Of(string query) => $"/{path}/?{query}";
}

internal sealed class RawSocket(ClientWebSocket socket) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public ClientWebSocket Socket => socket;

    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text);

    public Task SendAsync(byte[] bytes, WebSocketMessageType type = WebSocketMessageType.Binary, bool isLast = true) =>
        socket.SendAsync(bytes, type, isLast, CancellationToken.None);

    /// <summary>The next message, binary as <c>b</c> and hexadecimal digits. Null once the server has closed.</summary>
    public async Task<string?> ReceiveAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        var buffer = new byte[64 * 1024];
        var length = 0;
        try
        {
            while (true)
            {
                var result = await socket.ReceiveAsync(buffer.AsMemory(length), limit.Token);
                length += result.Count;
                if (result.MessageType is WebSocketMessageType.Close)
                {
                    return null;
                }

                if (result.EndOfMessage)
                {
                    return result.MessageType is WebSocketMessageType.Text
                        ? Encoding.UTF8.GetString(buffer, 0, length)
                        : $"b{Convert.ToHexString(buffer, 0, length)}";
                }
            }
        }
        catch (WebSocketException)
        {
            return null;
        }
    }

    public void Dispose() => socket.Dispose();
}
