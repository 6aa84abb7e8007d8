using System.Net;
using System.Net.Sockets;
using System.Text;
using Hubbub.Testing;
using Hubbub.Web.Tests.Realtime;

namespace Hubbub.Web.Tests.Transport;

/// <summary>WebSocket frames that no client library sends, on a stopped clock.</summary>
public sealed class SocketFrameTests : Pair
{
    // Final frames with a mask of zeros, because client frames must be masked.
    private static readonly byte[] Ping = [0x89, 0x80, 0, 0, 0, 0];
    private static readonly byte[] Pong = [0x8a, 0x80, 0, 0, 0, 0];
    private static readonly byte[] EmptyFragment = [0x00, 0x80, 0, 0, 0, 0];
    private static readonly byte[] EmptyMessage = [0x81, 0x80, 0, 0, 0, 0];

    public static TheoryData<string, byte[], byte[]> Floods => new()
    {
        { "pings", [], Ping },
        { "pongs", [], Pong },
        { "fragments of nothing", [0x01, 0x81, 0, 0, 0, 0, (byte)'{'], EmptyFragment },
        { "messages of nothing", [], EmptyMessage },
    };

    [Theory, MemberData(nameof(Floods))]
    [Trait("Abuse", "T-17")]
    public async Task A_flood_of_frames_that_never_reach_the_hub_is_cut_and_nobody_else(
        string what, byte[] first, byte[] flood)
    {
        using var socket = await Open();
        await socket.SendAsync(first);
        var thousand = Enumerable.Repeat(flood, 1_000).SelectMany(f => f).ToArray();

        for (var i = 0; i < 1_000 && await Takes(socket, thousand); i++)
        {
            // Six times the number that closes it.
        }

        (await Closes(socket)).Should().BeTrue($"the connection is closed after a megabyte of {what}");
        await Bob.Get("/api/v1/profiles/me");
    }

    [Theory]
    [InlineData("810461626364", "no mask")]
    [InlineData("C18000000000", "compressed, which nobody agreed to")]
    [InlineData("A18000000000", "a reserved bit")]
    [InlineData("838000000000", "a reserved opcode")]
    [InlineData("8B8000000000", "a reserved control opcode")]
    [InlineData("098000000000", "a control frame in parts")]
    [InlineData("89FE007E00000000", "a ping of 126 bytes")]
    [InlineData("89FF400000000000000000000000", "a ping of 2^62 bytes")]
    [InlineData("81FFFFFFFFFFFFFFFFFF00000000", "a negative length")]
    [InlineData("808000000000", "the rest of nothing")]
    [InlineData("018000000000818000000000", "a message within a message")]
    [InlineData("88810000000061", "a close code of one byte")]
    [InlineData("88820000000003EE", "a close code that is never sent")]
    [Trait("Abuse", "T-21")]
    public async Task A_frame_that_is_none_closes_the_connection_and_nobody_elses(string frame, string what)
    {
        using var socket = await Open();

        await socket.SendAsync(Convert.FromHexString(frame));

        (await Closes(socket)).Should().BeTrue(what);
        await Bob.Get("/api/v1/profiles/me");
    }

    /// <summary>An open hub connection whose first event is still unread.</summary>
    private async Task<Socket> Open()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, Server.Address.Port);
        await socket.SendAsync(Encoding.ASCII.GetBytes(
            $"GET /hubs/social?access_token={Alice.AccessToken} HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
            + "Connection: Upgrade\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: "
            + "13\r\n\r\n"));
        Encoding.ASCII.GetString((await Read(socket))!).Should().StartWith("HTTP/1.1 101 ");
        await socket.SendAsync(
            (byte[])[0x81, 0x80 | 32, 0, 0, 0, 0, .. "{\"protocol\":\"json\",\"version\":1}\u001e"u8]);
        return socket;
    }

    /// <summary>Reads earlier messages and the reason for the close, unless that is lost with the connection.</summary>
    private static async Task<bool> Closes(Socket socket)
    {
        using var limit = new CancellationTokenSource(TestClient.Limit);
        try
        {
            while (await Read(socket, limit.Token) is { Length: > 0 })
            {
                // The server sends pings while it is open.
            }

            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static async Task<byte[]?> Read(Socket socket)
    {
        using var limit = new CancellationTokenSource(TestClient.Limit);
        return await Read(socket, limit.Token);
    }

    private static async Task<byte[]?> Read(Socket socket, CancellationToken ct)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            return buffer[..await socket.ReceiveAsync(buffer, ct)];
        }
        catch (SocketException)
        {
            return null;
        }
    }

    private static async Task<bool> Takes(Socket socket, byte[] bytes)
    {
        using var limit = new CancellationTokenSource(TestClient.Limit);
        try
        {
            // Reads the answers to pings, so that unread data is not the reason for the close.
            while (socket.Available > 0)
            {
                await Read(socket);
            }

            return await socket.SendAsync(bytes, limit.Token) > 0;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
