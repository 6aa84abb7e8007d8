using System.Globalization;
using System.Net.WebSockets;
using System.Text;

namespace Hubbub.SocketIo.Tests;

/// <summary>Valid frames and bodies, each broken somewhere, by a fixed seed.</summary>
public sealed class FuzzTests(EchoServer server) : IClassFixture<EchoServer>, IDisposable
{
    private static readonly int Frames = int.Parse(
        Environment.GetEnvironmentVariable("HUBBUB_FUZZ_FRAMES") ?? "2000", CultureInfo.InvariantCulture);

    private static readonly byte[][] Whole =
    [
        .. from text in new[]
           {
               "40{\"token\":\"123\"}", "40/admin,{\"a\":{\"a\":1,\"a\":2}}", "41",
               "42[\"message\",1,\"2\",{\"3\":[true]}]", "431[]", "3", "6", "1", "2probe", "5",
               "4212[\"message-with-ack\",{\"__proto__\":{\"x\":\"\\ud83c\\udf88\"}}]",
               "451-[\"message\",{\"_placeholder\":true,\"num\":0}]",
               "462-7[{\"_placeholder\":true,\"num\":0},[[[[[]]]]]]",
               "42[\"message\",1]\u001e3\u001ebAQIDBA==\u001e42[\"message\",\"ünï🎈\"]",
           }
           select Encoding.UTF8.GetBytes(text),
    ];

    private readonly Random _random = new(20261201);
    private readonly RawClient _client = new(server, "socket.io");

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task A_mutated_frame_is_answered_or_ends_its_session_and_nothing_more()
    {
        RawSocket? socket = null;
        for (var i = 0; i < Frames; i++)
        {
            socket ??= await ConnectedAsync();
            var type = _random.Next(10) == 0 ? WebSocketMessageType.Binary : WebSocketMessageType.Text;
            if (!await IsAnsweredAsync(socket, Mutated(), type, $"42[\"message\",\"end {i}\"]"))
            {
                socket.Dispose();
                socket = null;
            }
        }

        socket?.Dispose();
        await IsClean();
    }

    [Fact]
    public async Task A_mutated_body_is_taken_or_ends_its_session_and_nothing_more()
    {
        string? sid = null;
        for (var i = 0; i < Frames; i++)
        {
            sid ??= await ConnectedPollAsync();
            using var body = new ByteArrayContent(Mutated());
            var (status, _) = await _client.PostAsync(sid, body);
            status.Should().BeOneOf(200, 400);
            sid = status == 200 && i % 20 != 0 ? sid : null;
        }

        await IsClean();
    }

    private static async Task<bool> IsAnsweredAsync(
        RawSocket socket, byte[] frame, WebSocketMessageType type, string last)
    {
        try
        {
            await socket.SendAsync(frame, type);
            await socket.SendAsync(last);
        }
        catch (WebSocketException)
        {
            return false;
        }

        while (await socket.ReceiveAsync() is { } answer)
        {
            if (answer == last.Replace("message", "message-back", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<RawSocket> ConnectedAsync()
    {
        var (socket, _) = await _client.OpenSocketAsync();
        await socket.SendAsync("40");
        (await socket.ReceiveAsync()).Should().StartWith("40{");
        return socket;
    }

    private async Task<string> ConnectedPollAsync()
    {
        var sid = await _client.OpenAsync();
        (await _client.PostAsync(sid, "40")).Status.Should().Be(200);
        return sid;
    }

    private async Task IsClean()
    {
        server.Time.Advance(TimeSpan.FromMinutes(1));
        foreach (var id in server.SocketIo.Ids)
        {
            await server.SocketIo.EndOf(id);
        }

        server.Sessions.Count.Should().Be(0);
        server.Log.Lines.Should().BeEmpty();
    }

    private byte[] Mutated()
    {
        var bytes = Whole[_random.Next(Whole.Length)].ToList();
        for (var changes = _random.Next(1, 4); changes > 0; changes--)
        {
            var at = _random.Next(bytes.Count + 1);
            switch (_random.Next(6))
            {
                case 0 when at < bytes.Count:
                    bytes[at] ^= (byte)(1 << _random.Next(8));
                    break;
                case 1 when at < bytes.Count:
                    bytes.RemoveAt(at);
                    break;
                case 2:
                    bytes.Insert(at, (byte)_random.Next(256));
                    break;
                case 3:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 4:
                    bytes.InsertRange(at, Whole[_random.Next(Whole.Length)]);
                    break;
                default:
                    bytes.InsertRange(at, Enumerable.Repeat("{[\"0-,/\u001e"u8[_random.Next(8)], _random.Next(1, 80)));
                    break;
            }
        }

        return [.. bytes];
    }
}
