using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Hubbub.Load;

/// <summary>The server under load: started by this program on an empty directory, or already running.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan MostStarting = TimeSpan.FromSeconds(180);

    private readonly Process? _process;
    private readonly DirectoryInfo? _directory;

    private ServerProcess(Uri address, int? pid, Process? process, DirectoryInfo? directory, TimeSpan? start) =>
        (Address, Pid, _process, _directory, StartToReady) = (address, pid, process, directory, start);

    public Uri Address { get; }

    public int? Pid { get; }

    /// <summary>
    /// The time from the process start to readiness, including migrations; null if it was already running.
    /// </summary>
    public TimeSpan? StartToReady { get; }

    public static async Task<ServerProcess> Open(LoadOptions options)
    {
        if (options.Server is null)
        {
            return new(
                options.Url ?? throw new ArgumentException("Give --server or --url."), options.Pid, null, null, null);
        }

        var directory = Directory.CreateTempSubdirectory("hubbub-load-");
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = directory.FullName,
            RedirectStandardOutput = true,
        };
        string[] arguments =
        [
            Path.GetFullPath(options.Server), $"--urls={address}", "--RateLimits:Enabled=false",
            $"--Messaging:Requests={options.Mode == LoadMode.Requests}",
            $"--Database:Synchronous={options.Synchronous}", "--Realtime:ConnectionsPerAddress=100000",
            "--Realtime:ConnectionsPerUser=100000", "--Server:MaxConnections=100000",
            "--Server:ConnectionsPerAddress=100000", "--Logging:LogLevel:Default=Warning",
            .. options.Data is null ? Array.Empty<string>() : [$"--Data:Directory={Path.GetFullPath(options.Data)}"],
        ];
        Array.ForEach(arguments, start.ArgumentList.Add);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        if (options.Mode == LoadMode.Costs)
        {
            // Compiles everything once, because recompilation would disturb measurements of few requests.
            start.Environment["DOTNET_TieredCompilation"] = "0";
        }

        var since = Stopwatch.GetTimestamp();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var server = new ServerProcess(address, process.Id, process, directory, null);
        try
        {
            await server.BecomeReady(since);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }

        return new(address, process.Id, process, directory, Stopwatch.GetElapsedTime(since));
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is null)
        {
            return;
        }

        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _directory!.Delete(recursive: true);
    }

    private async Task BecomeReady(long since)
    {
        using var http = new HttpClient { BaseAddress = Address };
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException) when (!_process!.HasExited && Stopwatch.GetElapsedTime(since) < MostStarting)
            {
                // It is not listening yet.
            }

            await Task.Delay(20);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
