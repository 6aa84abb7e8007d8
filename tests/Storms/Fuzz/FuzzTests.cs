using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;

namespace Hubbub.Storms.Fuzz;

/// <summary>
/// Sends malformed frames from a seeded generator to a server process with a small heap: it must survive and log no
/// error, and two people who talk meanwhile must notice nothing.
/// </summary>
public sealed class FuzzTests
{
    private const int Workers = 4;
    private const int MostGrowthMegabytes = 120;
    private const string HeapLimitMegabytes = "200";

    // Less than the 30 s after which the server drops a silent client, which would not count as an answer.
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(25);
    private static readonly string[] Inside =
    [
        "Hubbub.", "System.", "Exception", "   at ", "SQLite", "hubbub.db", ".cs:",
    ];

    private static int Frames => int.Parse(
        Environment.GetEnvironmentVariable("HUBBUB_FUZZ_FRAMES") ?? "2000", CultureInfo.InvariantCulture);

    [Theory, InlineData(false), InlineData(true), Trait("Abuse", "T-21")]
    public async Task Hostile_frames_harm_nobody(bool isMessagePack)
    {
        var seed = int.TryParse(
            Environment.GetEnvironmentVariable("HUBBUB_FUZZ_SEED"), CultureInfo.InvariantCulture, out var given)
            ? given
            : Random.Shared.Next();
        var name = isMessagePack ? "MessagePack" : "JSON";
        Console.WriteLine($"fuzz {name}: seed {seed}, frames {Frames}");
        await using var storm = await StormServer.Start(
            4,
            _ => [],
            server => server.Environment["DOTNET_GCHeapHardLimit"] =
                (long.Parse(HeapLimitMegabytes, CultureInfo.InvariantCulture) << 20).ToString(
                    "x", CultureInfo.InvariantCulture));
        await using var bystanders = await Conversation.Start(storm, storm.People[0], storm.People[1], isMessagePack);
        var run = new Run(storm, seed, isMessagePack);
        if (int.TryParse(
            Environment.GetEnvironmentVariable("HUBBUB_FUZZ_CONNECTION"), CultureInfo.InvariantCulture, out var alone))
        {
            await run.Connection(alone, sent => Console.WriteLine(Convert.ToHexString(sent)));
            run.Errors.Should().BeEmpty();
            return;
        }

        // The first frames load code into memory, which is not a leak.
        await run.Until(Frames / 10);
        var before = storm.Server.ResidentMegabytes();
        var clock = Stopwatch.StartNew();
        await run.Until(Frames);
        var after = storm.Server.ResidentMegabytes();
        var outcome = await bystanders.End();

        Console.WriteLine(
            $"fuzz {name}: {run.Sent} frames on {run.Sockets} connections in {clock.Elapsed.TotalSeconds:0} s, "
                + $"{run.Answered} probes answered, "
            + $"{run.Closed} connections closed by the server, {run.Errors.Count} faults, resident {before} -> {after} "
            + "MB, "
            + $"heap limit {HeapLimitMegabytes} MB, bystanders: {outcome}, "
            + $"errors logged {storm.Server.Errors.Count()}");
        run.Errors.Should().BeEmpty();
        storm.Server.IsRunning.Should().BeTrue(storm.Server.Log);
        storm.MustHaveLoggedNoError();
        outcome.MustBeWhole();
        (after - before).Should().BeLessThan(MostGrowthMegabytes);
    }

    /// <summary>Runs connection by connection; each has its own seed, so that it can be repeated alone.</summary>
    private sealed class Run(StormServer storm, int seed, bool isMessagePack)
    {
        private int _next;
        private int _sent;
        private int _sockets;
        private int _answered;
        private int _closed;

        public int Sent => _sent;

        public int Sockets => _sockets;

        public int Answered => _answered;

        public int Closed => _closed;

        public List<string> Errors { get; } = [];

        public Task Until(int frames) => Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Task.Run(async () =>
        {
            while (_sent < frames && Errors.Count < 10)
            {
                await Connection(unchecked((seed * 1_000_003) + Interlocked.Increment(ref _next)));
            }
        })));

        public async Task Connection(int connectionSeed, Action<byte[]>? onFrame = null)
        {
            Interlocked.Increment(ref _sockets);
            var random = new Random(connectionSeed);
            var person = storm.People[2 + random.Next(2)];
            IFrames frames = isMessagePack
                ? new PackedFrames(random, $"{person.Id.Value}")
                : new JsonFrames(random, $"{person.Id.Value}");
            using var limit = new CancellationTokenSource(AnswerLimit);
            var hub = new Uri(storm.Server.Address, "/hubs/social");
            var (socket, tcp) = await RawWebSocket.Connect(hub, person.Token, receiveBuffer: null, limit.Token);
            using var _ = socket;
            var reader = new Reader(socket);
            var reading = reader.Read(limit.Token);
            var isOrdinary = random.Next(8) > 0;
            var isWhole = isOrdinary;
            try
            {
                await socket.SendAsync(
                    isOrdinary ? frames.Handshake : BrokenHandshake(random, frames),
                    WebSocketMessageType.Binary,
                    endOfMessage: true,
                    limit.Token);
                // Most frames end the connection, so later ones would not be read.
                for (var left = random.Next(1, 4); left > 0; left--)
                {
                    var (bytes, isFrameWhole) = frames.Next();
                    isWhole &= isFrameWhole;
                    onFrame?.Invoke(bytes);
                    Interlocked.Increment(ref _sent);
                    var type = random.Next(4) == 0 ? WebSocketMessageType.Text : WebSocketMessageType.Binary;
                    await socket.SendAsync(bytes, type, endOfMessage: random.Next(6) > 0, limit.Token);
                }

                await socket.SendAsync(
                    frames.Probe(connectionSeed), WebSocketMessageType.Binary, endOfMessage: true, limit.Token);
                if (isWhole)
                {
                    await reader.Saw(frames.Marker(connectionSeed)).WaitAsync(limit.Token);
                    Interlocked.Increment(ref _answered);
                }

                // A regular close makes the server read everything up to here; after an abort it might not.
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, limit.Token);
                await reading;
                if (limit.IsCancellationRequested)
                {
                    Fault($"connection {connectionSeed} was not let go");
                }
            }
            catch (Exception e) when (e is WebSocketException
                || (e is OperationCanceledException && !limit.IsCancellationRequested))
            {
                // The server closed or rejected the connection; both count as answers. A send that hits a broken pipe
                // meanwhile reports cancellation.
                Interlocked.Increment(ref _closed);
            }
            catch (Exception e)
            {
                Fault($"connection {connectionSeed} neither closed nor answered: {e.Message}");
            }

            tcp.Close();
            await reading;
            if (Inside.FirstOrDefault(reader.Said.Contains) is { } word)
            {
                Fault($"connection {connectionSeed} was told \"{word}\"");
            }
        }

        // No handshake, a broken one, one in two parts, a huge one.
        private static byte[] BrokenHandshake(Random random, IFrames frames) => random.Next(4) switch
        {
            0 => frames.Next().Bytes,
            1 => [.. Mutate.Bytes(random, frames.Handshake), 0x1e],
            2 => frames.Handshake[..random.Next(1, frames.Handshake.Length)],
            _ => [.. Encoding.UTF8.GetBytes("{\"protocol\":\"" + new string('x', 100_000) + "\",\"version\":1}"), 0x1e],
        };

        private void Fault(string what)
        {
            lock (Errors)
            {
                Errors.Add(what);
            }
        }
    }

    /// <summary>Reads what the server sends, as text, until the connection is closed.</summary>
    private sealed class Reader(ClientWebSocket socket)
    {
        private readonly StringBuilder _said = new();
        private readonly TaskCompletionSource _seen = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private string? _marker;

        public string Said => _said.ToString();

        public Task Saw(string marker)
        {
            lock (_said)
            {
                _marker = marker;
                Look();
            }

            return _seen.Task;
        }

        public async Task Read(CancellationToken limit)
        {
            var buffer = new byte[16 * 1024];
            try
            {
                while (await socket.ReceiveAsync(buffer, limit) is { MessageType: not WebSocketMessageType.Close } part)
                {
                    lock (_said)
                    {
                        _said.Append(Encoding.Latin1.GetString(buffer, 0, part.Count));
                        Look();
                    }
                }
            }
            catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException)
            {
                // The end of the connection, from either side.
            }

            _seen.TrySetException(new WebSocketException("The server closed the connection."));
        }

        private void Look()
        {
            if (_marker is not null && _said.ToString().Contains(_marker, StringComparison.Ordinal))
            {
                _seen.TrySetResult();
            }
        }
    }
}
