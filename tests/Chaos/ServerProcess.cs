using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Hubbub.Testing;

namespace Hubbub.Chaos;

/// <summary>The published server in a separate process, on a data directory that outlives it.</summary>
internal sealed class ServerProcess : IDisposable
{
    /// <summary>The exit code after SIGKILL.</summary>
    public const int Killed = 128 + 9;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly Stopwatch _age = Stopwatch.StartNew();
    private readonly Uri _address;
    private readonly RunLog _log;

    private ServerProcess(Process process, Uri address, RunLog log) =>
        (_process, _address, _log) = (process, address, log);

    /// <summary>The fault point at which it ended itself, as it reported.</summary>
    public string? ReachedPoint { get; private set; }

    /// <summary>
    /// A port outside the ephemeral range: within it, a client that connects while the server is down would sooner or
    /// later connect to itself.
    /// </summary>
    public static int FreePort() => FreePort(after: 0);

    /// <summary>The next one above another.</summary>
    public static int FreePort(int after)
    {
        for (var port = Math.Max(after + 1, 20_000 + (Environment.ProcessId % 10_000)); ; port++)
        {
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException) when (port < 32_000)
            {
                // It is in use.
            }
        }
    }

    /// <summary>
    /// Starts it with the settings of every run and with <paramref name="settings"/>, wrapped in the command
    /// <paramref name="before"/>, which must keep the server this process's child.
    /// </summary>
    public static ServerProcess Start(
        string dataDirectory,
        Uri address,
        RunLog log,
        string? point = null,
        string? fault = null,
        Dictionary<string, string>? settings = null,
        string[]? before = null)
    {
        string[] command = [.. before ?? [], PublishedServer.Chaos];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = Path.GetDirectoryName(dataDirectory),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Set("ASPNETCORE_ENVIRONMENT", "Production");
        Set("ASPNETCORE_URLS", address.ToString());
        Set("JWT_SECRET", "a-secret-of-this-run-that-is-long-enough");
        Set("CLIENT_URL", "http://localhost");
        Set("Data__Directory", dataDirectory);
        Set("Logging__Console__FormatterName", "simple");
        Set("Logging__Console__FormatterOptions__TimestampFormat", "HH:mm:ss.fff ");
        // Strangers write to each other.
        Set("Messaging__Requests", "false");
        Set("Health__CanarySeconds", "0");
        // Longer than the longest run, and limits above what the users do.
        Set("Tokens__AccessSeconds", "86400");
        foreach (var limit in (string[])[
            "Messages", "GroupChanges", "Invites", "RelationshipChanges", "Posts", "Comments", "Reactions",
            "RestPerUser", "RestPerAddress", "CostPerUser", "CostPerAddress", "Frames",
        ])
        {
            Set($"RateLimits__{limit}__Permits", "1000000");
            Set($"RateLimits__{limit}__WindowSeconds", "1");
        }

        foreach (var (name, value) in settings ?? [])
        {
            Set(name, value);
        }

        if (point is not null)
        {
            Set("HUBBUB_FAULT_POINT", point);
        }

        if (fault is not null)
        {
            Set("HUBBUB_SEEDED_FAULT", fault);
        }

        var process = Process.Start(start)!;
        var server = new ServerProcess(process, address, log);
        process.OutputDataReceived += (_, line) => server.Keep(line.Data);
        process.ErrorDataReceived += (_, line) => server.Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return server;

        void Set(string name, string value) => start.Environment[name] = value;
    }

    /// <summary>Runs the product's doctor command; returns the number of broken invariants.</summary>
    public static async Task<int> Examine(string dataDirectory, RunLog log, Dictionary<string, string>? settings = null)
    {
        var command = new ProcessStartInfo(
            "dotnet", [PublishedServer.Program, "doctor", $"--Data:Directory={dataDirectory}"])
        {
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in settings ?? [])
        {
            command.Environment[name] = value;
        }

        using var doctor = Process.Start(command)!;
        var broken = 0;
        while (await doctor.StandardOutput.ReadLineAsync() is { } line)
        {
            broken += line.StartsWith("BROKEN", StringComparison.Ordinal) ? 1 : 0;
            log.Add(line);
        }

        await doctor.WaitForExitAsync();
        return Math.Max(broken, doctor.ExitCode);
    }

    /// <summary>
    /// The seconds from the start until it was ready, and the same without the time in which its threads waited for a
    /// processor; null if it ended before.
    /// </summary>
    public async Task<(double All, double Own)?> Ready()
    {
        using var http = new HttpClient { BaseAddress = _address, Timeout = TimeSpan.FromSeconds(5) };
        while (!_process.HasExited)
        {
            try
            {
                using var answer = await http.GetAsync("health/ready");
                if (answer.IsSuccessStatusCode)
                {
                    var seconds = _age.Elapsed.TotalSeconds;
                    return (seconds, Math.Max(0, seconds - SecondsInQueue()));
                }
            }
            catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
            {
                // It is not listening yet.
            }

            if (_age.Elapsed > Limit)
            {
                throw new TimeoutException($"The server was not ready within {Limit}:\n{_log.Tail}");
            }

            await Task.Delay(20);
        }

        return null;
    }

    public void Kill() => _process.Kill();

    /// <summary>Asks it to stop, and returns its exit code.</summary>
    public async Task<int> Stop()
    {
        await Signal("TERM");
        return await Ended();
    }

    /// <summary>It does nothing, with its connections open, until <see cref="Resume"/>.</summary>
    public Task Freeze() => Signal("STOP");

    public Task Resume() => Signal("CONT");

    /// <summary>Waits for it to end; returns the exit code.</summary>
    public async Task<int> Ended()
    {
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"The server did not end within {Limit}:\n{_log.Tail}");
        }

        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private async Task Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
    }

    // The kernel's counters per thread: time on a processor, time in the run queue (nanoseconds), time slices.
    private double SecondsInQueue()
    {
        var tasks = $"/proc/{_process.Id}/task";
        return Directory.Exists(tasks) ? Directory.GetDirectories(tasks).Sum(InQueue) / 1e9 : 0;

        static long InQueue(string task) => long.Parse(File.ReadAllText($"{task}/schedstat").Split(' ')[1]);
    }

    private void Keep(string? line)
    {
        if (line is null)
        {
            return;
        }

        if (line.StartsWith("fault point ", StringComparison.Ordinal))
        {
            ReachedPoint = line.Split(' ')[2];
        }

        _log.Add(line);
    }
}

/// <summary>The log of all runs of the server.</summary>
internal sealed class RunLog(string path) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly StreamWriter _lines = File.AppendText(path);
    private readonly Queue<string> _last = [];

    /// <summary>The number of errors the server logged.</summary>
    public int Errors { get; private set; }

    /// <summary>How often a node began to count limits alone.</summary>
    public int TimesWithoutRedis { get; private set; }

    /// <summary>How many nodes count limits alone.</summary>
    public int NodesWithoutRedis { get; private set; }

    public string Tail
    {
        get
        {
            lock (_lock)
            {
                return string.Join('\n', _last);
            }
        }
    }

    public void Add(string line)
    {
        lock (_lock)
        {
            _lines.WriteLine(line);
            _last.Enqueue(line);
            if (_last.Count > 40)
            {
                _last.Dequeue();
            }

            if (IsError(line))
            {
                Errors++;
            }

            if (line.Contains("Redis does not answer", StringComparison.Ordinal))
            {
                (TimesWithoutRedis, NodesWithoutRedis) = (TimesWithoutRedis + 1, NodesWithoutRedis + 1);
            }
            else if (line.Contains("Redis answers again", StringComparison.Ordinal))
            {
                NodesWithoutRedis--;
            }
        }
    }

    private static bool IsError(string line) =>
        line.Contains(" fail: ", StringComparison.Ordinal) || line.Contains(" crit: ", StringComparison.Ordinal);

    public void Dispose()
    {
        lock (_lock)
        {
            _lines.Dispose();
        }
    }
}
