using System.Diagnostics;
using System.Globalization;

namespace Hubbub.Load.Costs;

/// <summary>Reads the server's processor time, allocations and charges so far.</summary>
internal sealed class CostMeter(Uri server, int pid)
{
    // The exporter caches for this long, and the effects of a request are done by then.
    private static readonly TimeSpan Settled = TimeSpan.FromMilliseconds(400);

    private static readonly TimeSpan MostSettling = TimeSpan.FromSeconds(30);

    // The threads' last known processor time, kept because the time of ended threads counts too.
    private readonly Dictionary<string, long> _threads = [];

    /// <summary>The idle server's processor time, in milliseconds per second: the lowest measurement.</summary>
    public double IdlePerSecond { get; private set; } = double.PositiveInfinity;

    /// <summary>Waits until start-up work is over: the server's load no longer decreases.</summary>
    public async Task Rest()
    {
        var since = Stopwatch.GetTimestamp();
        double last, now = double.PositiveInfinity;
        do
        {
            last = now;
            var before = await Read();
            await Task.Delay(TimeSpan.FromSeconds(2));
            var spent = (await Read()).Since(before);
            now = spent.Cpu.TotalMilliseconds / spent.Wall.TotalSeconds;
            IdlePerSecond = Math.Min(IdlePerSecond, now);
        }
        while (now < 0.9 * last && Stopwatch.GetElapsedTime(since) < MostSettling);
    }

    /// <summary>Reads after the effects of the last request are done, such as the relay's work.</summary>
    public async Task<CostReading> Read()
    {
        await Settle();
        var metrics = await ServerMetrics.Read(
            server) ?? throw new InvalidOperationException("The server does not tell its metrics.");
        return new(
            Stopwatch.GetTimestamp(), Cpu(), metrics.Sum("dotnet_gc_heap_total_allocated") ?? 0,
            metrics.Sum("hubbub_costs_charged") ?? 0);
    }

    private async Task Settle()
    {
        var most = (2 * IdlePerSecond * Settled.TotalSeconds) + 20;
        var since = Stopwatch.GetTimestamp();
        TimeSpan before;
        do
        {
            before = Cpu();
            await Task.Delay(Settled);
        }
        while ((Cpu() - before).TotalMilliseconds > most && Stopwatch.GetElapsedTime(since) < MostSettling);
    }

    // Summed over threads, in nanoseconds, which is more precise than the process's total.
    private TimeSpan Cpu()
    {
        Look(pid.ToString(CultureInfo.InvariantCulture));
        return TimeSpan.FromTicks(_threads.Values.Sum() / 100);
    }

    // Images are decoded in a separate process, which the server starts.
    private void Look(string process)
    {
        foreach (var thread in Directory.GetDirectories($"/proc/{process}/task"))
        {
            try
            {
                var used = File.ReadAllText(Path.Combine(thread, "schedstat")).Split(' ')[0];
                _threads[thread] = long.Parse(used, CultureInfo.InvariantCulture);
                Array.ForEach(File.ReadAllText(
                    Path.Combine(thread, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries), Look);
            }
            catch (IOException)
            {
                // It has just ended.
            }
        }
    }
}

internal sealed record CostReading(long At, TimeSpan Cpu, double Allocated, double Charged)
{
    public TimeSpan Wall => TimeSpan.FromSeconds((double)At / Stopwatch.Frequency);

    public CostReading Since(CostReading before) =>
        new(At - before.At, Cpu - before.Cpu, Allocated - before.Allocated, Charged - before.Charged);
}
