using System.Diagnostics;

namespace Hubbub.Load;

/// <summary>Pairs that exchange messages, with a window per pair or at a fixed total rate.</summary>
internal static class MessageLoad
{
    public static async Task<Report> Run(ServerProcess server, LoadOptions options)
    {
        var counters = new Counters();
        var people = await Person.RegisterMany(server.Address, options.Pairs * 2);
        var pairs = people.Chunk(2)
            .Select(p => new Pair(server.Address, p[0], p[1], options.Protocol, counters))
            .ToArray();
        foreach (var pair in pairs)
        {
            await pair.Connect();
        }

        using var end = new CancellationTokenSource();
        var sending = options.Mode == LoadMode.Rate
            ? [Task.Run(() => SendAtRate(pairs, options.Rate, end.Token))]
            : pairs.SelectMany(
                p => Enumerable.Range(0, options.Window).Select(_ => Task.Run(() => SendOn(p, end.Token)))).ToArray();
        await Task.Delay(TimeSpan.FromSeconds(options.WarmUpSeconds));

        var measured = await Measured.During(server, options, counters);
        await end.CancelAsync();
        await Task.WhenAll(sending);
        await Measured.Quiet(() => pairs.All(p => p.IsQuiet));

        counters.End();
        var report = new Report
        {
            Mode = options.Mode.ToString(),
            Protocol = options.Protocol.ToString(),
            Synchronous = options.Synchronous,
            Pairs = options.Pairs,
            Window = options.Mode == LoadMode.Window ? options.Window : null,
            Rate = options.Mode == LoadMode.Rate ? options.Rate : null,
            StartToReadySeconds = server.StartToReady?.TotalSeconds,
            Seconds = measured.Seconds,
            Delivered = measured.Received,
            DeliveredPerSecond = measured.Received / measured.Seconds,
            CpuMicrosecondsPerMessage = measured.CpuMicrosecondsEach,
            WalPagesPerMessage = measured.Pages / measured.Received,
            Ack = counters.AckMilliseconds(),
            Receive = counters.ReceiveMilliseconds(),
            ResidentBytes = server.Pid is { } pid ? ProcessFigures.Resident(pid) : null,
            Sent = pairs.Sum(p => (long)p.Sent),
            Lost = pairs.Sum(p => p.Missing),
            Wrong = counters.WrongSoFar,
        };
        foreach (var pair in pairs)
        {
            await pair.DisposeAsync();
        }

        return report;
    }

    private static async Task SendOn(Pair pair, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            await pair.Send();
        }
    }

    // Sends what is due even if earlier answers are missing, so that a slow server gets no less load.
    private static async Task SendAtRate(Pair[] pairs, int rate, CancellationToken end)
    {
        var since = Stopwatch.GetTimestamp();
        var underWay = new List<Task>();
        for (var sent = 0L; !end.IsCancellationRequested;)
        {
            for (var due = (long)(Stopwatch.GetElapsedTime(since).TotalSeconds * rate); sent < due; sent++)
            {
                underWay.Add(pairs[sent % pairs.Length].Send());
            }

            underWay.RemoveAll(t => t.IsCompletedSuccessfully);
            await Task.Delay(1, CancellationToken.None);
        }

        await Task.WhenAll(underWay);
    }
}
