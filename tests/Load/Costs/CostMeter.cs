using System.Diagnostics;
using System.Globalization;

namespace Hubbub.Load.Costs;

/// <summary>Processor time, allocations and charges of the server so far.</summary>
internal sealed class CostMeter(Uri server, int pid)
{
    // The exporter answers from its cache for as long; and what follows a request is done by then.
    private static readonly TimeSpan Settled = TimeSpan.FromMilliseconds(400);

    /// <summary>What the server does when nobody asks anything, in milliseconds a second.</summary>
    public double IdlePerSecond { get; private set; }

    public async Task Rest()
    {
        await Task.Delay(TimeSpan.FromSeconds(2));
        var before = await Read();
        await Task.Delay(TimeSpan.FromSeconds(3));
        var spent = (await Read()).Since(before);
        IdlePerSecond = spent.Cpu.TotalMilliseconds / spent.Wall.TotalSeconds;
    }

    public async Task<CostReading> Read()
    {
        await Task.Delay(Settled);
        using var http = new HttpClient { BaseAddress = server };
        var metrics = (await http.GetStringAsync("/metrics")).Split('\n');
        return new(
            Stopwatch.GetTimestamp(), Cpu(), Sum(metrics, "dotnet_gc_heap_total_allocated"), Sum(metrics, "hubbub_costs_charged"));
    }

    // In nanoseconds, which the sum for the process has not. A thread that ended takes its time along.
    private TimeSpan Cpu()
    {
        var nanoseconds = 0L;
        foreach (var thread in Directory.EnumerateDirectories($"/proc/{pid}/task"))
        {
            try
            {
                nanoseconds += long.Parse(
                    File.ReadAllText(Path.Combine(thread, "schedstat")).Split(' ')[0], CultureInfo.InvariantCulture);
            }
            catch (IOException)
            {
                // It has just ended.
            }
        }

        return TimeSpan.FromTicks(nanoseconds / 100);
    }

    private static double Sum(string[] metrics, string name) => metrics
        .Where(l => l.StartsWith(name, StringComparison.Ordinal))
        .Sum(l => double.Parse(l[(l.LastIndexOf('}') + 1)..].Trim().Split(' ').SkipWhile(w => w.StartsWith(name, StringComparison.Ordinal)).First(), CultureInfo.InvariantCulture));
}

internal sealed record CostReading(long At, TimeSpan Cpu, double Allocated, double Charged)
{
    public TimeSpan Wall => TimeSpan.FromSeconds((double)At / Stopwatch.Frequency);

    public CostReading Since(CostReading before) =>
        new(At - before.At, Cpu - before.Cpu, Allocated - before.Allocated, Charged - before.Charged);
}
