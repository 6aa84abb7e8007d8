using System.Diagnostics;
using System.Globalization;

namespace Hubbub.Testing;

/// <summary>
/// A Redis as installed on this machine, which keeps nothing on disk, on a free port of this machine. It can be stopped
/// and started again at the same address, and frozen.
/// </summary>
public sealed class RedisServer : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    // The child of a shell that ends it with this process: the shell reads a pipe that ends with it, however it ends.
    private const string Script = """
        trap '' INT TERM HUP
        "$@" &
        echo $!
        exec 2>/dev/null
        read -r _
        kill -CONT $!
        kill -KILL $!
        wait
        """;

    private static readonly string? Program = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator).Append("/usr/bin")
        .Select(d => Path.Combine(d, "redis-server")).FirstOrDefault(File.Exists);

    private readonly int _port;
    private readonly string[] _settings;
    private Process? _shell;
    private int _process;

    private RedisServer(int port, string[] settings)
    {
        _port = port;
        _settings = settings;
    }

    public static bool IsInstalled => Program is not null;

    public string ConnectionString => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{_port}");

    /// <summary>Starts one with settings such as <c>--requirepass</c>, <c>secret</c>.</summary>
    public static async Task<RedisServer> StartNew(params string[] settings)
    {
        var server = new RedisServer(LoopbackPort.Free(), settings);
        await server.Start();
        return server;
    }

    /// <summary>Starts it again after <see cref="Stop"/>, empty.</summary>
    public async Task Start()
    {
        var command = new ProcessStartInfo("sh") { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])
            [
                "-c", Script, "sh", Program!, "--port", _port.ToString(CultureInfo.InvariantCulture),
                "--bind", "127.0.0.1", "--save", string.Empty, "--appendonly", "no", .. _settings,
            ])
        {
            command.ArgumentList.Add(argument);
        }

        using var limit = new CancellationTokenSource(Limit);
        _shell = Process.Start(command)!;
        _process = int.Parse(
            (await _shell.StandardOutput.ReadLineAsync(limit.Token))!, CultureInfo.InvariantCulture);
        while (true)
        {
            var said = await _shell.StandardOutput.ReadLineAsync(limit.Token)
                ?? throw new InvalidOperationException("Redis does not start.");
            if (said.Contains("Ready to accept connections", StringComparison.Ordinal))
            {
                break;
            }
        }

        // Read to its end, so that it never waits for a reader.
        _ = _shell.StandardOutput.ReadToEndAsync(CancellationToken.None);
    }

    /// <summary>Ends it at once; its connections are closed.</summary>
    public async Task Stop()
    {
        if (_shell is not null)
        {
            _shell.StandardInput.Close();
            using var limit = new CancellationTokenSource(Limit);
            await _shell.WaitForExitAsync(limit.Token);
            _shell.Dispose();
            _shell = null;
        }
    }

    /// <summary>It keeps its connections and answers nothing until <see cref="Resume"/>.</summary>
    public Task Freeze() => Signal("STOP");

    public Task Resume() => Signal("CONT");

    public async ValueTask DisposeAsync() => await Stop();

    private async Task Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", _process.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }
}
