using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Hubbub.Testing;

namespace Hubbub.Storms;

/// <summary>The server in a separate process, on a data directory that outlives it.</summary>
internal sealed partial class ServerProcess(string directory, int port, string[] settings) : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _lines = new();
    private Process? _process;

    public Uri Address { get; } = new($"http://127.0.0.1:{port}");

    /// <summary>A command that wraps the program, such as a shell that prepares its file system.</summary>
    public string[] Wrapper { get; init; } = [];

    /// <summary>Added to the environment of the process.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    public int Id { get; private set; }

    public bool IsRunning => _process is { HasExited: false };

    /// <summary>Log lines at level error or above, and lines of a crash.</summary>
    public IEnumerable<string> Errors => _lines.Where(l => ErrorLine().IsMatch(l));

    public IEnumerable<string> Warnings => _lines.Where(l => WarningLine().IsMatch(l));

    public string Log => string.Join('\n', _lines);

    /// <summary>Starts the server, waits until it is ready, and returns the time this took.</summary>
    public async Task<TimeSpan> Start()
    {
        var clock = Stopwatch.StartNew();
        string[] command =
        [
            .. Wrapper,
            System.Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet"
                ? host
                : "dotnet",
            "exec",
            PublishedServer.Program,
            "--environment=Development",
            $"--urls={Address}",
            $"--Data:Directory={directory}",
            "--RateLimits:Enabled=false",
            "--Messaging:Requests=false",
            "--Realtime:ConnectionsPerUser=1000",
            "--Realtime:ConnectionsPerAddress=100000",
            "--Server:ConnectionsPerAddress=100000",
            "--Tokens:AccessSeconds=7200",
            .. settings,
        ];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = directory,
        };
        start.Environment["Logging__Console__FormatterName"] = "simple";
        start.Environment["Logging__Console__FormatterOptions__SingleLine"] = "true";
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        Id = _process.Id;
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await Until(async () => !IsRunning || await IsReady(), "the server was ready", TimeSpan.FromSeconds(120));
        return IsRunning ? clock.Elapsed : throw new InvalidOperationException($"The server did not start:\n{Log}");
    }

    public async Task<bool> IsReady()
    {
        using var http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(2) };
        try
        {
            using var answer = await http.GetAsync("/health/ready");
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    /// <summary>Sends SIGKILL.</summary>
    public async Task Kill()
    {
        if (_process is { } process)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    /// <summary>Sends a signal, such as SIGSTOP or SIGCONT.</summary>
    public async Task Signal(string name)
    {
        using var kill = Process.Start("/bin/kill", [$"-{name}", Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>The process's resident memory, in megabytes.</summary>
    public long ResidentMegabytes() =>
        long.Parse(
            Resident().Match(File.ReadAllText($"/proc/{Id}/status")).Groups[1].Value,
            CultureInfo.InvariantCulture) / 1024;

    /// <summary>The sum over all labels of a metric.</summary>
    public async Task<double> Metric(string name)
    {
        using var http = new HttpClient { BaseAddress = Address };
        return (await http.GetStringAsync("/metrics")).Split('\n')
            .Where(l => l.StartsWith(name + "{", StringComparison.Ordinal)
                || l.StartsWith(name + " ", StringComparison.Ordinal))
            .Sum(l => double.Parse(l[(l.LastIndexOf('}') + 1)..].Trim().Split(' ')[0], CultureInfo.InvariantCulture));
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        _process?.Dispose();
    }

    public static async Task Until(Func<Task<bool>> holds, string what, TimeSpan limit)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        for (var clock = Stopwatch.StartNew(); !await holds();)
        {
            if (clock.Elapsed > limit)
            {
                throw new TimeoutException($"It did not come about within {limit.TotalSeconds:0} s that {what}.");
            }

            await timer.WaitForNextTickAsync();
        }
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            _lines.Enqueue(line);
        }
    }

    [GeneratedRegex(@"^(\S+ )?warn: ")]
    private static partial Regex WarningLine();

    [GeneratedRegex(@"^(\S+ )?(fail|crit): |Unhandled exception|Stack overflow|Out of memory")]
    private static partial Regex ErrorLine();

    [GeneratedRegex(@"VmRSS:\s+(\d+) kB")]
    private static partial Regex Resident();
}
