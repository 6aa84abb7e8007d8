using System.Net;
using System.Net.Sockets;
using System.Text;
using Hubbub.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Hubbub.Web.Tests.Transport;

/// <summary>The limits of TCP connections per address, and of their idle time, on a stopped clock.</summary>
[Trait("Abuse", "T-20")]
public sealed class TcpConnectionTests
{
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);

    [Fact]
    public async Task An_address_holds_as_many_connections_as_it_may_and_others_get_in()
    {
        await using var server = await Start("--Server:ConnectionsPerAddress=3");
        var held = new List<Wire>();
        for (var i = 0; i < 3; i++)
        {
            held.Add(await Wire.Open(server));
            (await held[i].Ask()).Should().BeTrue();
        }

        await using (var fourth = await Wire.Open(server))
        {
            (await fourth.Ask()).Should().BeFalse();
        }

        await using (var other = await Wire.Open(server, "127.0.0.2"))
        {
            (await other.Ask()).Should().BeTrue();
        }

        await held[0].DisposeAsync();
        await WireExtensions.Until(() => Answers(server), "a closed connection left its place to another");
        foreach (var wire in held)
        {
            await wire.DisposeAsync();
        }
    }

    [Fact]
    public async Task Whoever_says_nothing_is_closed_after_5_seconds()
    {
        await using var server = await Start();
        await using var silent = await Wire.Open(server);
        await using var talking = await Wire.Open(server);
        (await talking.Ask()).Should().BeTrue();

        var closed = silent.IsClosed();
        await WireExtensions.Until(
            () =>
            {
                _clock.Advance(TimeSpan.FromSeconds(5));
                return closed.IsCompleted;
            },
            "the silent connection was closed");

        (await closed).Should().BeTrue();
        (await talking.Ask()).Should().BeTrue("it has said something");
    }

    [Fact]
    public async Task Silent_connections_of_one_address_leave_three_quarters_of_all_to_others()
    {
        await using var server = await Start("--Server:MaxConnections=40");
        var silent = new List<Wire>();
        for (var i = 0; i < 40; i++)
        {
            silent.Add(await Wire.Open(server));
        }

        for (var i = 0; i < 5; i++)
        {
            await using var other = await Wire.Open(server, "127.0.0.2");
            (await other.Ask()).Should().BeTrue();
        }

        foreach (var wire in silent)
        {
            await wire.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_known_proxy_has_as_many_as_it_likes_and_may_be_silent()
    {
        await using var server = await Start("--Server:ConnectionsPerAddress=1", "--Server:KnownProxies=127.0.0.1");
        await using var silent = await Wire.Open(server);
        for (var i = 0; i < 5; i++)
        {
            await using var wire = await Wire.Open(server);
            (await wire.Ask()).Should().BeTrue();
            _clock.Advance(TimeSpan.FromSeconds(6));
        }

        (await silent.Ask()).Should().BeTrue();
    }

    [Fact]
    public async Task HTTP_2_is_not_spoken()
    {
        await using var server = await Start();
        await using var wire = await Wire.Open(server);

        await wire.Send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\u0004\0\0\0\0\0");

        const char GoAway = '\u0007';
        (await wire.ReadToEnd())[3].Should().Be(
            GoAway, "that says to come back with HTTP/1.1, and the connection is closed");
    }

    [Theory]
    [InlineData("GET /health/live HTTP/1.1\nHost: x\n\n")]
    [InlineData("GET /health/live HTTP/1.1\r\nHost: x\nX: y\r\n\r\n")]
    [InlineData("GET http://other/health/live HTTP/1.1\r\nHost: x\r\n\r\n")]
    [InlineData("GET /health/live HTTP/1.1\r\n\r\n")]
    [InlineData("GET /health/live HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n")]
    [InlineData("GET /health/live HTTP/1.1\r\nHost: x\r\nX : y\r\n\r\n")]
    [InlineData("POST /health/live HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}")]
    [InlineData("POST /health/live HTTP/1.1\r\nHost: x\r\nContent-Length: 2, 2\r\n\r\n{}")]
    [InlineData("POST /health/live HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n")]
    [InlineData("POST /api/v1/auth/login HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: "
        + "chunked\r\n\r\n0\r\n\r\n")]
    [Trait("Abuse", "T-21")]
    public async Task What_two_servers_could_read_in_two_ways_is_refused_and_the_connection_closed(string request)
    {
        await using var server = await Start();
        await using var wire = await Wire.Open(server);

        await wire.Send(request + "GET /health/live HTTP/1.1\r\nHost: smuggled\r\n\r\n");

        var answer = await wire.ReadToEnd();
        answer.Should().StartWith("HTTP/1.1 4");
        answer.Split("HTTP/1.1 ").Should().HaveCount(2, "what follows is not read as a request");
    }

    [Fact]
    [Trait("Abuse", "T-21")]
    public async Task A_request_of_1000_headers_is_refused()
    {
        await using var server = await Start();
        await using var wire = await Wire.Open(server);
        var headers = string.Concat(Enumerable.Range(0, 1_000).Select(i => $"X-{i}: 1\r\n"));

        await wire.Send($"GET /health/live HTTP/1.1\r\nHost: x\r\n{headers}\r\n");

        (await wire.ReadToEnd()).Should().StartWith("HTTP/1.1 431 ");
    }

    private Task<TestServer> Start(params string[] settings) =>
        TestServer.Start(builder => builder.Services.AddSingleton<TimeProvider>(_clock), settings);

    private static async Task<bool> Answers(TestServer server)
    {
        await using var wire = await Wire.Open(server);
        return await wire.Ask();
    }

    /// <summary>A bare TCP connection from an address of this machine.</summary>
    private sealed class Wire(Socket socket) : IAsyncDisposable
    {
        private readonly byte[] _buffer = new byte[64 * 1024];

        public static async Task<Wire> Open(TestServer server, string from = "127.0.0.1")
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
            try
            {
                await socket.ConnectAsync(IPAddress.Loopback, server.Address.Port);
            }
            catch (SocketException)
            {
                // It was closed before this side noticed that it was open.
            }

            return new(socket);
        }

        public async Task Send(string bytes) => await socket.SendAsync(Encoding.Latin1.GetBytes(bytes));

        /// <summary>False if the server closes instead of answering.</summary>
        public async Task<bool> Ask()
        {
            try
            {
                await Send("GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n");
                return await Read() is { Length: > 0 };
            }
            catch (SocketException)
            {
                return false;
            }
        }

        public async Task<bool> IsClosed()
        {
            try
            {
                return await Read() == string.Empty;
            }
            catch (SocketException)
            {
                return true;
            }
        }

        public async Task<string> ReadToEnd()
        {
            var all = new StringBuilder();
            try
            {
                while (await Read() is { Length: > 0 } part)
                {
                    all.Append(part);
                }
            }
            catch (SocketException)
            {
                // It was closed with unread data.
            }

            return all.ToString();
        }

        public ValueTask DisposeAsync()
        {
            socket.Dispose();
            return ValueTask.CompletedTask;
        }

        private async Task<string> Read()
        {
            using var limit = new CancellationTokenSource(TestClient.Limit);
            return Encoding.Latin1.GetString(_buffer, 0, await socket.ReceiveAsync(_buffer, limit.Token));
        }
    }
}
