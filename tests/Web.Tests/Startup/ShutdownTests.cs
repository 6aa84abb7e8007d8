using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Runtime.Versioning;
using System.Text;
using System.Text.Json;
using Hubbub.Testing;
using Hubbub.Web.Realtime.Stopping;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Web.Tests.Startup;

/// <summary>How the server stops: what is under way is finished, who is connected is told, and nothing is left behind.</summary>
public sealed class ShutdownTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task SIGTERM_under_load_loses_nothing_and_no_client_sees_1006()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no signals.");
        var directory = Directory.CreateTempSubdirectory("hubbub-test-").FullName;
        try
        {
            using var server = await RunningServer.Start(directory);
            var people = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => server.Register($"person{i}")));
            var clients = people.Select((p, i) => new LoadingClient(server.Address, p.Token, people[(i + 1) % people.Length].Id)).ToList();
            var running = clients.ConvertAll(c => c.Run());
            await Looking.Until(() => clients.TrueForAll(c => c.Acked.Count >= 3), "all clients sent messages");

            await server.Terminate();
            await Task.WhenAll(running).WaitAsync(Limit);

            (await server.Ended()).Should().Be(0, server.Output);
            clients.Select(c => c.ClosedWith).Should().AllBeEquivalentTo(WebSocketCloseStatus.NormalClosure);
            clients.Select(c => c.MayReconnect).Should().AllBeEquivalentTo(true);
            clients.Select(c => c.RetryAfterSeconds).Should().OnlyContain(s => s >= 1);
            Directory.GetFiles(directory, "hubbub.db*").Select(Path.GetFileName).Should().Equal("hubbub.db");
            (await Stored(directory)).Should().Contain(clients.SelectMany(c => c.Acked)).And.HaveCountGreaterThan(20);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(directory, recursive: true);
        }
    }

    [Theory, MemberData(nameof(Wires.All), MemberType = typeof(Wires))]
    public async Task Nothing_new_is_begun_and_what_is_under_way_is_finished(HttpTransportType transport, bool isMessagePack)
    {
        await using var server = await TestServer.Start();
        var (alice, bob) = (await server.Register("alice"), await server.Register("bob"));
        await using var client = await alice.Connect(new(transport, isMessagePack));
        using var underWay = await HalfSent.Begin(server.Address, bob.AccessToken, """{"text":"It was begun before"}""");

        var drained = server.Services.GetRequiredService<ServerStop>().Drain();

        (await client.Next("server_stopping")).Must("retryAfterSeconds").Number("retryAfterSeconds").Should().BeInRange(1, 5);
        var refused = (await client.Invoke("sync", new { afterSeq = 0 })).Error();
        refused.Text("code").Should().Be("server_stopping");
        refused.Number("retryAfterSeconds").Should().BePositive();
        foreach (var path in new[] { "/hubs/social/negotiate?negotiateVersion=1", "/api/v1/posts" })
        {
            using var answer = await alice.Http.PostAsJsonAsync(path, new { text = "It came too late" });
            (await answer.Refusal()).Should().Be((503, "server_stopping"));
            answer.Headers.RetryAfter!.Delta.Should().BePositive();
        }

        (await server.Http.GetAsync("/health/ready")).StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await server.Http.GetAsync("/health/live")).StatusCode.Should().Be(HttpStatusCode.OK);
        drained.IsCompleted.Should().BeFalse("a call is under way");
        client.Connection.State.Should().Be(HubConnectionState.Connected);

        (await underWay.Finish()).Should().StartWith("HTTP/1.1 201 ");
        (await client.Closed.WaitAsync(TestClient.Limit)).Should().BeNull("it was closed properly");
        await drained.WaitAsync(TestClient.Limit);
        (await server.Db(db => Task.FromResult(db.Posts.Select(p => p.Text).ToList()))).Should().Equal("It was begun before");
    }

    [Fact]
    public async Task Clients_are_not_sent_back_all_at_once()
    {
        await using var server = await TestServer.Start("--Realtime:ConnectionsPerUser=50");
        var alice = await server.Register("alice");
        var clients = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => alice.Connect()));

        await server.Services.GetRequiredService<ServerStop>().Drain();

        var pauses = new List<long>();
        foreach (var client in clients)
        {
            pauses.Add((await client.Next("server_stopping")).Number("retryAfterSeconds"));
            await client.DisposeAsync();
        }

        // The odds that 30 of 1 to 5 are one or two numbers are below one in a billion.
        pauses.Distinct().Should().HaveCountGreaterThan(2);
    }

    private static async Task<HashSet<string>> Stored(string directory)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(directory, "hubbub.db")};Mode=ReadOnly");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT \"Id\" FROM \"Messages\"";
        await using var rows = await command.ExecuteReaderAsync();
        var stored = new HashSet<string>();
        while (await rows.ReadAsync())
        {
            stored.Add($"{rows.GetInt64(0)}");
        }

        return stored;
    }

    /// <summary>A request of which the server has begun to read the body, and gets the rest later.</summary>
    private sealed class HalfSent : IDisposable
    {
        private readonly TcpClient _tcp;
        private readonly string _rest;

        private HalfSent(TcpClient tcp, string rest) => (_tcp, _rest) = (tcp, rest);

        public static async Task<HalfSent> Begin(Uri address, string token, string body)
        {
            var tcp = new TcpClient();
            await tcp.ConnectAsync(address.Host, address.Port);
            var head = $"POST /api/v1/posts HTTP/1.1\r\nHost: {address.Authority}\r\nAuthorization: Bearer {token}\r\n"
                + $"Content-Type: application/json\r\nContent-Length: {body.Length}\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n";
            await tcp.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head));
            var asked = new byte[25];
            using var limit = new CancellationTokenSource(TestClient.Limit);
            await tcp.GetStream().ReadExactlyAsync(asked, limit.Token);
            Encoding.ASCII.GetString(asked).Should().StartWith("HTTP/1.1 100 ");
            return new(tcp, body);
        }

        public async Task<string> Finish()
        {
            await _tcp.GetStream().WriteAsync(Encoding.ASCII.GetBytes(_rest));
            using var limit = new CancellationTokenSource(TestClient.Limit);
            return await new StreamReader(_tcp.GetStream()).ReadToEndAsync(limit.Token);
        }

        public void Dispose() => _tcp.Dispose();
    }

    /// <summary>The program in a process of its own.</summary>
    private sealed class RunningServer : IDisposable
    {
        private readonly Process _process;
        private readonly StringBuilder _output = new();

        private RunningServer(Process process, Uri address) => (_process, Address) = (process, address);

        public Uri Address { get; }

        public string Output
        {
            get
            {
                lock (_output)
                {
                    return _output.ToString();
                }
            }
        }

        public static async Task<RunningServer> Start(string directory)
        {
            var address = new Uri($"http://127.0.0.1:{FreePort()}");
            var start = new ProcessStartInfo("dotnet", [
                Path.Combine(AppContext.BaseDirectory, "Hubbub.Web.dll"), "--environment=Development", $"--urls={address}",
                $"--Data:Directory={directory}", "--RateLimits:Enabled=false", "--Logging:LogLevel:Default=Warning",
            ])
            {
                WorkingDirectory = directory,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            foreach (var setting in new[] { "JWT_SECRET", "CLIENT_URL", "ASPNETCORE_URLS", "PORT" })
            {
                start.Environment.Remove(setting);
            }

            var server = new RunningServer(Process.Start(start)!, address);
            server._process.OutputDataReceived += (_, line) => server.Keep(line.Data);
            server._process.ErrorDataReceived += (_, line) => server.Keep(line.Data);
            server._process.BeginOutputReadLine();
            server._process.BeginErrorReadLine();
            using var http = new HttpClient { BaseAddress = address };
            var since = Stopwatch.StartNew();
            while (true)
            {
                try
                {
                    using var answer = await http.GetAsync("/health/ready");
                    if (answer.IsSuccessStatusCode)
                    {
                        return server;
                    }
                }
                catch (HttpRequestException) when (!server._process.HasExited && since.Elapsed < Limit)
                {
                    // It does not listen yet.
                }

                await Task.Delay(50);
            }
        }

        public async Task<(string Id, string Token)> Register(string username)
        {
            using var http = new HttpClient { BaseAddress = Address };
            using var answer = await http.PostAsJsonAsync("/api/v1/auth/register", new
            {
                username,
                email = $"{username}@example.test",
                password = TestApp.Password,
                deviceName = "Test",
            });
            var person = await answer.Must();
            return (person.GetProperty("user").Text("id"), person.Text("accessToken"));
        }

        public async Task Terminate()
        {
            using var term = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
            await term.WaitForExitAsync();
        }

        public async Task<int> Ended()
        {
            await _process.WaitForExitAsync().WaitAsync(Limit);
            return _process.ExitCode;
        }

        public void Dispose()
        {
            if (!_process.HasExited)
            {
                _process.Kill();
            }

            _process.Dispose();
        }

        private void Keep(string? line)
        {
            lock (_output)
            {
                _output.AppendLine(line);
            }
        }

        private static int FreePort()
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
    }

    /// <summary>A WebSocket without a client library, that sends one message after the other until it is closed.</summary>
    private sealed class LoadingClient(Uri address, string token, string receiver)
    {
        private const char RecordSeparator = '\u001e';

        private readonly ClientWebSocket _socket = new();

        /// <summary>The messages that were answered as stored.</summary>
        public List<string> Acked { get; } = [];

        public WebSocketCloseStatus? ClosedWith { get; private set; }

        public long RetryAfterSeconds { get; private set; }

        public bool MayReconnect { get; private set; }

        public async Task Run()
        {
            using var limit = new CancellationTokenSource(Limit);
            await _socket.ConnectAsync(
                new UriBuilder(address) { Scheme = "ws", Path = "/hubs/social", Query = $"access_token={token}" }.Uri, limit.Token);
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
            arguments = new[] { new { receiverId = receiver, message = $"Message {number}", clientMessageId = $"m-{number}" } },
        }), ct);

        private Task Send(string json, CancellationToken ct) =>
            _socket.SendAsync(Encoding.UTF8.GetBytes(json + RecordSeparator), WebSocketMessageType.Text, true, ct);
    }
}
