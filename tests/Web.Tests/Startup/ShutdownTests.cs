using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Runtime.Versioning;
using System.Text;
using Hubbub.Testing;
using Hubbub.Web.Realtime.Stopping;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Web.Tests.Startup;

/// <summary>On a stop, requests in progress finish, connected clients are told, and nothing is left behind.</summary>
public sealed class ShutdownTests
{
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
            var clients = people.Select(
                (p, i) => new TrafficClient(server.Address, p.Token, people[(i + 1) % people.Length].Id)).ToList();
            var running = clients.ConvertAll(c => c.Run());
            await WireExtensions.Until(() => clients.TrueForAll(c => c.Acked.Count >= 3), "all clients sent messages");

            await server.Terminate();
            await Task.WhenAll(running).WaitAsync(RunningServer.Limit);

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
    public async Task Nothing_new_is_begun_and_what_is_under_way_is_finished(
        HttpTransportType transport, bool isMessagePack)
    {
        await using var server = await TestServer.Start();
        var (alice, bob) = (await server.Register("alice"), await server.Register("bob"));
        await using var client = await alice.Connect(new(transport, isMessagePack));
        using var underWay = await HalfSent.Begin(
            server.Address, bob.AccessToken, """{"text":"It was begun before"}""");

        var drained = server.Services.GetRequiredService<ServerStop>().Drain();

        (await client.Next("server_stopping"))
            .Must("retryAfterSeconds")
            .Number("retryAfterSeconds")
            .Should()
            .BeInRange(1, 5);
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
        (await server.Db(db => Task.FromResult(db.Posts.Select(p => p.Text).ToList())))
            .Should()
            .Equal("It was begun before");
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

        // The odds that 30 random numbers from 1 to 5 have at most two distinct values are below one in a billion.
        pauses.Distinct().Should().HaveCountGreaterThan(2);
    }

    [Fact]
    public async Task When_the_host_has_stopped_all_is_in_one_file()
    {
        var directory = Directory.CreateTempSubdirectory("hubbub-test-").FullName;
        try
        {
            await using var app = await Server.Create(
                ["--environment=Development", "--urls=http://127.0.0.1:0", $"--Data:Directory={directory}"]);
            await app.StartAsync();
            File.Exists(Path.Combine(directory, "hubbub.db-wal")).Should().BeTrue();

            await app.StopAsync();

            Directory.GetFiles(directory, "hubbub.db*").Select(Path.GetFileName).Should().Equal("hubbub.db");
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static async Task<HashSet<string>> Stored(string directory)
    {
        await using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(directory, "hubbub.db")};Mode=ReadOnly");
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

    /// <summary>A request whose body the server has begun to read, and whose rest is sent later.</summary>
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
                + $"Content-Type: application/json\r\nContent-Length: {body.Length}\r\nExpect: "
                + "100-continue\r\nConnection: close\r\n\r\n";
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
}
