using System.Globalization;

namespace Hubbub.Load;

/// <summary>Linux's figures for a process.</summary>
internal static class ProcessFigures
{
    // USER_HZ, which is 100 on every Linux platform that .NET supports.
    private const double TicksPerSecond = 100;

    /// <summary>User and system time of the process so far.</summary>
    public static TimeSpan Cpu(int pid)
    {
        var stat = File.ReadAllText($"/proc/{pid}/stat");
        // The name, in parentheses, may contain anything; "state" is the first field after it.
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return TimeSpan.FromSeconds(
            (long.Parse(fields[11], CultureInfo.InvariantCulture)
                + long.Parse(fields[12], CultureInfo.InvariantCulture))
            / TicksPerSecond);
    }

    /// <summary>Resident memory, in bytes.</summary>
    public static long Resident(int pid)
    {
        var line = File.ReadLines($"/proc/{pid}/status").First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
        return long.Parse(
            line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
    }
}
