using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;

namespace Hubbub.Load.Costs;

/// <summary>The client and the data for measuring costs.</summary>
internal sealed class CostScene : IAsyncDisposable
{
    /// <summary>
    /// A person created by <see cref="Feeds.FeedLoad.Fill"/>, who follows many and is made an administrator.
    /// </summary>
    public const string Asker = "follows500";

    public const string Password = "load Pass phrase 1";

    private readonly Uri _server;
    private readonly HubConnection _hub;

    private CostScene(Uri server, CostPerson me, HubConnection hub) => (_server, Me, _hub) = (server, me, hub);

    public CostPerson Me { get; }

    public IReadOnlyList<string> People { get; private set; } = [];

    public IReadOnlyList<string> Posts { get; private set; } = [];

    public IReadOnlyList<string> Conversations { get; private set; } = [];

    public static async Task<CostScene> Set(Uri server)
    {
        var me = await CostPerson.Enter(server, "login", new { login = Asker, password = Password });
        var hub = new HubConnectionBuilder()
            .WithUrl(
                new Uri(server, "/hubs/social"),
                http => http.AccessTokenProvider = () => Task.FromResult<string?>(me.Token))
            .Build();
        await hub.StartAsync();
        var scene = new CostScene(server, me, hub);
        foreach (var limited in (string[])["circles", "folders", "drafts?limit=100", $"users/{me.Id}/stories"])
        {
            // An earlier run may have been aborted.
            foreach (var id in await me.Ids($"/api/v1/{limited}"))
            {
                await me.Send("DELETE", $"/api/v1/{limited.Split('/')[^1].Split('?')[0]}/{id}");
            }
        }

        scene.People = await me.Ids("/api/v1/search?kind=users&q=person&limit=100");
        scene.Posts = await me.Ids("/api/v1/search?q=trains&limit=100");
        foreach (var person in scene.People.Take(60))
        {
            await me.Send("POST", "/api/v1/messages", new { receiverId = person, message = "Hello" });
        }

        scene.Conversations = await me.Ids("/api/v1/conversations?limit=50");
        foreach (var post in scene.Posts)
        {
            await me.Send("PUT", $"/api/v1/posts/{post}/save", new { });
        }

        return scene;
    }

    public Task<CostPerson> NewPerson()
    {
        var name = $"c{Guid.NewGuid():N}"[..16];
        return CostPerson.Enter(
            _server, "register", new { username = name, email = $"{name}@example.test", password = Password }, name);
    }

    /// <exception cref="InvalidOperationException">The answer is an error.</exception>
    public async Task<JsonElement> Call(string method, object argument)
    {
        var reply = await _hub.InvokeAsync<JsonElement>(method, argument);
        return reply.GetProperty("ok").GetBoolean() ? reply : throw new InvalidOperationException(reply.GetRawText());
    }

    public ValueTask DisposeAsync()
    {
        Me.Dispose();
        return _hub.DisposeAsync();
    }

    /// <summary>
    /// A picture of one colour: small to send, but fully decoded, with the most pixels decoded while the client waits.
    /// </summary>
    public static byte[] Picture(int width = 1000, int height = 1000)
    {
        var pixels = new MemoryStream();
        using (var zip = new ZLibStream(pixels, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(new byte[((width * 3) + 1) * height]);
        }

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);
        return
        [
            0x89,
            .. "PNG\r\n\u001a\n"u8,
            .. Chunk("IHDR"u8, header),
            .. Chunk("IDAT"u8, pixels.ToArray()),
            .. Chunk("IEND"u8, []),
        ];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> type, byte[] data)
    {
        byte[] body = [.. type, .. data];
        var crc = 0xffffffffu;
        foreach (var b in body)
        {
            crc ^= b;
            for (var i = 0; i < 8; i++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xedb88320u;
            }
        }

        var chunk = new byte[body.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        body.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(body.Length + 4), ~crc);
        return chunk;
    }
}

/// <summary>A person with a session.</summary>
internal sealed class CostPerson : IDisposable
{
    private readonly HttpClient _http;
    private readonly JsonElement _session;

    private CostPerson(Uri server, JsonElement session, string name)
    {
        (_session, Name) = (session, name);
        _http = new HttpClient { BaseAddress = server };
        _http.DefaultRequestHeaders.Authorization = new("Bearer", Token);
    }

    public string Name { get; }

    public Uri Server => _http.BaseAddress!;

    public string Token => _session.GetProperty("accessToken").GetString()!;

    public string RefreshToken => _session.GetProperty("refreshToken").GetString()!;

    public string SessionId => _session.GetProperty("sessionId").GetString()!;

    public string Id => _session.GetProperty("user").GetProperty("id").GetString()!;

    public static async Task<CostPerson> Enter(Uri server, string operation, object body, string name = CostScene.Asker)
    {
        using var http = new HttpClient { BaseAddress = server };
        using var answer = await http.PostAsJsonAsync($"/api/v1/auth/{operation}", body);
        return new(server, await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(), name);
    }

    /// <exception cref="InvalidOperationException">The answer is unexpected.</exception>
    public async Task<JsonElement> Send(string verb, string path, object? body = null, int? expected = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(verb), path);
        request.Content = body switch
        {
            null => null,
            HttpContent content => content,
            _ => JsonContent.Create(body),
        };
        using var answer = await _http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        if (expected is { } status ? (int)answer.StatusCode != status : !answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{verb} {path}: {(int)answer.StatusCode} {text}");
        }

        return text.StartsWith('{') || text.StartsWith('[') ? JsonDocument.Parse(text).RootElement : default;
    }

    /// <summary>Sends a request that creates an object, and returns its id.</summary>
    public async Task<string> Make(string path, object body, string id = "id", string verb = "POST") =>
        (await Send(verb, path, body)).GetProperty(id).GetString()!;

    public async Task<IReadOnlyList<string>> Ids(string path)
    {
        var answer = await Send("GET", path);
        var items = answer.ValueKind == JsonValueKind.Array ? answer : answer.GetProperty("items");
        return [.. items.EnumerateArray().Select(i => i.GetProperty("id").GetString()!)];
    }

    public static MultipartFormDataContent File(byte[] bytes)
    {
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        return new MultipartFormDataContent
        {
            { file, "file", $"{bytes.Length.ToString(CultureInfo.InvariantCulture)}.png" }
        };
    }

    public void Dispose() => _http.Dispose();
}
