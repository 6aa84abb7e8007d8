using System.Diagnostics;

namespace Hubbub.Load;

/// <summary>What was received in the measured time, and what the server used for it.</summary>
/// <param name="Seconds">How long it was.</param>
/// <param name="Received">How many messages were received.</param>
/// <param name="Cpu">The server's processor time; null if its process is not known.</param>
/// <param name="Pages">How many pages it wrote to the WAL; null if it does not tell.</param>
internal sealed record Measured(double Seconds, long Received, TimeSpan? Cpu, double? Pages)
{
    private static readonly TimeSpan MostQuieting = TimeSpan.FromSeconds(30);

    public double? CpuMicrosecondsEach => Cpu is { } time && Received > 0 ? time.TotalMicroseconds / Received : null;

    /// <summary>Measures for as long as the options say; the first of the counters counts what is received.</summary>
    public static async Task<Measured> During(ServerProcess server, LoadOptions options, params Counters[] counters)
    {
        Array.ForEach(counters, c => c.Measure(on: true));
        await Console.Error.WriteLineAsync($"measuring for {options.Seconds} s");
        var pages = await PagesOf(server);
        var (since, before, cpu) = (Stopwatch.GetTimestamp(), counters[0].ReceivedSoFar, CpuOf(server));
        await Task.Delay(TimeSpan.FromSeconds(options.Seconds));
        var measured = new Measured(
            Stopwatch.GetElapsedTime(since).TotalSeconds,
            counters[0].ReceivedSoFar - before,
            CpuOf(server) - cpu,
            await PagesOf(server) - pages);
        Array.ForEach(counters, c => c.Measure(on: false));
        return measured;
    }

    /// <summary>Waits until everything that was sent has arrived, for half a minute at most.</summary>
    public static async Task Quiet(Func<bool> isQuiet)
    {
        var since = Stopwatch.GetTimestamp();
        while (!isQuiet() && Stopwatch.GetElapsedTime(since) < MostQuieting)
        {
            await Task.Delay(50);
        }
    }

    private static TimeSpan? CpuOf(ServerProcess server) => server.Pid is { } pid ? ProcessFigures.Cpu(pid) : null;

    private static async Task<double?> PagesOf(ServerProcess server) =>
        (await ServerMetrics.Read(server.Address))?.Sum("hubbub_storage_wal_pages");
}
