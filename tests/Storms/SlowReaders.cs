using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;

namespace Hubbub.Storms;

/// <summary>
/// Clients that stop reading while much is sent to them: others are not affected, and they miss nothing later.
/// </summary>
public sealed class SlowReaders
{
    private const int Bytes = 2_000;
    private const int Ideograms = 3_900;

    // This many messages, with their notifications, exceed all buffers on the way to a client.
    private const int FullAt = 30;

    // Below this, a ratio of two measurements on a small machine is meaningless.
    private const double FloorMilliseconds = 20;

    private static readonly TimeSpan CutLimit = TimeSpan.FromSeconds(15);

    [Fact]
    public async Task Clients_that_stop_reading_are_cut_and_slow_nobody_down()
    {
        var (people, stalled, seconds, attempts) = StormServer.IsLong ? (100, 20, 20, 3) : (20, 4, 5, 3);
        await using var storm = await StormServer.Start(people);
        var readers = people - stalled;
        await using var pairs = await ConversationPairs.Start(
            storm, pauseMilliseconds: readers * 20, bytes: Bytes, people: readers);
        var senders = pairs.Clients.Take(stalled).ToArray();
        var (ratio, baseline, withStalled) = (double.MaxValue, 0d, 0d);
        var cutAfter = TimeSpan.Zero;
        var missed = 0;

        for (var attempt = 0; attempt < attempts && ratio > 1.5; attempt++)
        {
            // The same load both times; the last people read the first time and not the second.
            var reading = await Measure(storm, pairs, senders, readers, seconds, isReading: true, attempt);
            var stalling = await Measure(storm, pairs, senders, readers, seconds, isReading: false, attempt);
            var r = stalling.P99 / Math.Max(reading.P99, FloorMilliseconds);
            if (r < ratio)
            {
                (ratio, baseline, withStalled) = (r, reading.P99, stalling.P99);
            }

            cutAfter = TimeSpan.FromTicks(Math.Max(cutAfter.Ticks, stalling.CutAfter.Ticks));
            missed += reading.Missed + stalling.Missed;
        }

        var outcome = await pairs.End();
        Console.WriteLine(
            $"slow readers: {stalled} of {people} stop reading; the others' p99 {baseline:0} ms before, "
                + $"{withStalled:0} ms with them "
            + $"(ratio {ratio:0.00} over a floor of {FloorMilliseconds} ms); all cut {cutAfter.TotalSeconds:0.0} s "
            + "after their buffers were full; "
            + $"missed by them after sync {missed}; others: {outcome}");
        missed.Should().Be(0);
        cutAfter.Should().BeLessThan(CutLimit);
        ratio.Should().BeLessThanOrEqualTo(1.5);
        outcome.MustBeWhole();
        storm.MustHaveLoggedNoError();
    }

    private static async Task<(double P99, TimeSpan CutAfter, int Missed)> Measure(
        StormServer storm,
        ConversationPairs pairs,
        RandomClient[] senders,
        int readers,
        int seconds,
        bool isReading,
        int attempt)
    {
        using var end = new CancellationTokenSource();
        var sockets = new List<Listener>();
        for (var i = 0; i < senders.Length; i++)
        {
            sockets.Add(await Listener.Connect(storm, storm.People[readers + i], isReading, end.Token));
        }

        var clock = Stopwatch.StartNew();
        var open = await storm.Server.Metric("hubbub_hub_connections");
        using var full = new CountdownEvent(senders.Length);
        var sending = senders
            .Select((s, i) => SendUntilFull(s, storm.People[readers + i], $"{attempt}-{isReading}", full, end.Token))
            .ToArray();
        pairs.TakeDelays();
        var cutAfter = TimeSpan.Zero;
        if (isReading)
        {
            await Task.Delay(TimeSpan.FromSeconds(seconds), CancellationToken.None);
        }
        else
        {
            await ServerProcess.Until(
                () => Task.FromResult(full.IsSet), "the buffers were full", TimeSpan.FromSeconds(60));
            var fullAfter = clock.Elapsed;
            await ServerProcess.Until(
                async () => await storm.Server.Metric("hubbub_hub_connections") <= open - senders.Length,
                "all who do not read were cut",
                TimeSpan.FromSeconds(90));
            cutAfter = clock.Elapsed - fullAfter;
            await ServerProcess.Until(
                () => Task.FromResult(clock.Elapsed >= TimeSpan.FromSeconds(seconds)), "the time was over",
                TimeSpan.FromMinutes(2));
        }

        var p99 = Percentiles.Of(pairs.TakeDelays()).P99;
        await end.CancelAsync();
        var missed = 0;
        for (var i = 0; i < senders.Length; i++)
        {
            var sent = await sending[i];
            await sockets[i].DisposeAsync();
            missed += await Missing(storm, storm.People[readers + i], sent);
        }

        return (p99, cutAfter, missed);
    }

    // What a client that did not read is missing after it reconnects and syncs.
    private static async Task<int> Missing(StormServer storm, StormUser person, IReadOnlyList<string> sent)
    {
        await using var back = new RandomClient(storm.Server.Address, person, isMessagePack: true);
        await back.Start();
        int Count() => sent.Except(back.ReceivedMessages.Select(n => n.Body)).Count();
        for (var clock = Stopwatch.StartNew(); Count() > 0 && clock.Elapsed < TimeSpan.FromSeconds(20);)
        {
            await Task.Delay(50);
        }

        var bodies = back.ReceivedMessages.Select(n => n.Body).ToArray();
        return Count() + bodies.Length - bodies.Distinct().Count();
    }

    private static async Task<IReadOnlyList<string>> SendUntilFull(
        RandomClient sender, StormUser receiver, string run, CountdownEvent full, CancellationToken ct)
    {
        var sent = new List<string>();
        for (var i = 0; !ct.IsCancellationRequested; i++)
        {
            var body = $"{run}-{i} {new string('語', Ideograms)}";
            await sender.Send(receiver, body, $"{sender.Me.Id.Value}-{run}-{i}");
            sent.Add(body);
            if (sent.Count == FullAt)
            {
                full.Signal();
            }

            await Task.Delay(20, CancellationToken.None);
        }

        return sent;
    }

    /// <summary>A connection with a small window that reads everything, or nothing after the handshake.</summary>
    private sealed class Listener(ClientWebSocket socket, Task reading) : IAsyncDisposable
    {
        public static async Task<Listener> Connect(
            StormServer storm, StormUser person, bool isReading, CancellationToken end)
        {
            var (socket, _) = await RawWebSocket.Connect(
                new Uri(storm.Server.Address, "/hubs/social"), person.Token, receiveBuffer: 4 * 1024,
                CancellationToken.None);
            await socket.SendAsync(
                Encoding.UTF8.GetBytes("{\"protocol\":\"json\",\"version\":1}\u001e"),
                WebSocketMessageType.Text,
                endOfMessage: true,
                CancellationToken.None);
            var buffer = new byte[16 * 1024];
            var said = string.Empty;
            while (!said.Contains("connected", StringComparison.Ordinal))
            {
                var part = await socket.ReceiveAsync(buffer, CancellationToken.None);
                said += Encoding.UTF8.GetString(buffer, 0, part.Count);
            }

            return new(socket, isReading ? Read(socket, end) : Ping(socket, end));
        }

        public async ValueTask DisposeAsync()
        {
            await reading;
            socket.Dispose();
        }

        private static async Task Read(ClientWebSocket socket, CancellationToken end)
        {
            var buffer = new byte[16 * 1024];
            try
            {
                while (await socket.ReceiveAsync(buffer, end) is { MessageType: not WebSocketMessageType.Close })
                {
                }
            }
            catch (Exception e) when (e is OperationCanceledException or WebSocketException)
            {
                // The test is over.
            }
        }

        // It keeps pinging, so that not reading is its only fault.
        private static async Task Ping(ClientWebSocket socket, CancellationToken end)
        {
            try
            {
                using var timer = new PeriodicTimer(TimeSpan.FromSeconds(5));
                while (await timer.WaitForNextTickAsync(end))
                {
                    await socket.SendAsync(
                        Encoding.UTF8.GetBytes("{\"type\":6}\u001e"), WebSocketMessageType.Text, endOfMessage: true,
                        end);
                }
            }
            catch (Exception e) when (e is OperationCanceledException or WebSocketException)
            {
                // It was cut, or the test is over.
            }
        }
    }
}
