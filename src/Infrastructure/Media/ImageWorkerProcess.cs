using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Hubbub.Application.Media;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Hubbub.Infrastructure.Media;

/// <summary>How an order to a worker ended without an answer.</summary>
internal enum WorkerEnd
{
    /// <summary>It took too much processor time or memory, or hung.</summary>
    TooCostly,

    /// <summary>The worker broke, twice.</summary>
    Broken,
}

/// <summary>
/// The server's end of a worker, which is started when it is needed, and again when it had to be ended or broke. One order
/// at a time.
/// </summary>
internal sealed partial class ImageWorkerProcess(
    IOptions<ImageWorkerOptions> program, IOptions<MediaOptions> limits, bool isInBackground, TimeProvider clock, ILogger logger)
    : IDisposable
{
    // On a busy machine, processor time takes far longer than itself; a worker that hangs takes none.
    private const int WallTimes = 12;

    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan StartTime = TimeSpan.FromMinutes(2);

    // Nothing else of the server's environment, where its secrets may be.
    private static readonly string[] Needed =
    [
        "PATH", "HOME", "TMPDIR", "TMP", "TEMP", "SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH",
        "DOTNET_ROOT", "DOTNET_ROLL_FORWARD", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT",
    ];

    private readonly Lock _lock = new();
    private Process? _process;
    private bool _isDisposed;

    /// <summary>Of the process that runs; null when none does.</summary>
    public int? ProcessId
    {
        get
        {
            lock (_lock)
            {
                return _process is { HasExited: false } process ? process.Id : null;
            }
        }
    }

    /// <summary>The answer; or why there is none. When it is cancelled, so is the work.</summary>
    /// <exception cref="MediaStorageException">No worker can be started.</exception>
    public async Task<(ImageReply? Reply, WorkerEnd End)> Ask(ImageOrder order, CancellationToken ct)
    {
        for (var isSecond = false; ; isSecond = true)
        {
            var process = await Ready(ct);
            try
            {
                using var answered = CancellationTokenSource.CreateLinkedTokenSource(ct);
                var exchange = Exchange(process, order, ct);
                var watch = IsTooCostly(process, answered.Token);
                await Task.WhenAny(exchange, watch);
                await answered.CancelAsync();
                // Both use the process, of which only one may at a time.
                if (await watch)
                {
                    await End(process);
                    await ((Task)exchange).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                    return (null, WorkerEnd.TooCostly);
                }

                var reply = await exchange.WaitAsync(ct);
                await EndIfLarge(process);
                return (reply, default);
            }
            catch (Exception e) when (e is IOException or InvalidOperationException or Win32Exception)
            {
                // Ended from outside, or by what it decoded: the second time it is that.
                await End(process);
                if (_isDisposed)
                {
                    throw new MediaStorageException(e);
                }

                if (isSecond)
                {
                    return (null, WorkerEnd.Broken);
                }
            }
            catch (OperationCanceledException)
            {
                await End(process);
                throw;
            }
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
            _process?.Kill();
            _process?.Dispose();
            _process = null;
        }
    }

    private static async Task<ImageReply> Exchange(Process process, ImageOrder order, CancellationToken ct)
    {
        await ImageMessages.Write(process.StandardInput.BaseStream, order, ImageMessages.Default.ImageOrder, ct);
        return await ImageMessages.Read(process.StandardOutput.BaseStream, ImageMessages.Default.ImageReply, ct);
    }

    private async Task<bool> IsTooCostly(Process process, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(LookEvery, clock);
        try
        {
            var (began, spent) = (clock.GetTimestamp(), process.TotalProcessorTime);
            do
            {
                process.Refresh();
                if (process.WorkingSet64 > limits.Value.DecodeMemoryBytes
                    || process.TotalProcessorTime - spent > limits.Value.DecodeTime
                    || clock.GetElapsedTime(began) >= limits.Value.DecodeTime * WallTimes)
                {
                    return true;
                }
            }
            while (await timer.WaitForNextTickAsync(ct));
        }
        catch (Exception e) when (e is OperationCanceledException or InvalidOperationException or Win32Exception)
        {
            // Over, or its process is: the exchange knows.
        }

        return false;
    }

    // What is left of one image is no room for the next.
    private async Task EndIfLarge(Process process)
    {
        process.Refresh();
        if (!process.HasExited && process.WorkingSet64 > limits.Value.DecodeMemoryBytes / 2)
        {
            await End(process);
        }
    }

    private static async Task End(Process process)
    {
        try
        {
            process.Kill();
            // Until then it may still write files.
            await process.WaitForExitAsync();
        }
        catch (InvalidOperationException)
        {
            // Disposed of.
        }
    }

    /// <summary>A worker that has said that it is ready, so that whatever ends it then is the image's doing.</summary>
    private async Task<Process> Ready(CancellationToken ct)
    {
        if (Running(out var process))
        {
            return process;
        }

        try
        {
            await ImageMessages.Read(process.StandardOutput.BaseStream, ImageMessages.Default.ImageReply, ct)
                .WaitAsync(StartTime, clock, ct);
            return process;
        }
        catch (Exception e) when (e is IOException or InvalidOperationException or TimeoutException)
        {
            await End(process);
            if (!_isDisposed)
            {
                LogNotStarted(e);
            }

            throw new MediaStorageException(e);
        }
        catch (OperationCanceledException)
        {
            await End(process);
            throw;
        }
    }

    /// <summary>False when it was started just now.</summary>
    private bool Running(out Process process)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (_process is { HasExited: false } running)
            {
                process = running;
                return true;
            }

            _process?.Dispose();
            _process = null;
            try
            {
                process = _process = Start();
                return false;
            }
            catch (Exception e) when (e is InvalidOperationException or Win32Exception)
            {
                LogNotStarted(e);
                throw new MediaStorageException(e);
            }
        }
    }

    private Process Start()
    {
        var start = new ProcessStartInfo
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        // The host that runs this program, unless the program brings its own runtime along.
        var host = Path.GetFullPath(Path.Combine(
            RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
        if (program.Value.Program.Length > 0 && File.Exists(host))
        {
            start.FileName = host;
            start.ArgumentList.Add("exec");
            start.ArgumentList.Add(program.Value.Program);
        }
        else
        {
            start.FileName = Environment.ProcessPath!;
        }

        start.ArgumentList.Add(ImageWorker.Flag);
        var kept = Needed.Select(name => (Name: name, Value: Environment.GetEnvironmentVariable(name)))
            .Where(v => v.Value is not null).ToList();
        start.Environment.Clear();
        kept.ForEach(v => start.Environment[v.Name] = v.Value);
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["VIPS_CONCURRENCY"] = "1";
        var process = Process.Start(start) ?? throw new InvalidOperationException("No worker was started.");
        // What it says must not fill the pipe.
        _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
        if (isInBackground)
        {
            process.PriorityClass = ProcessPriorityClass.BelowNormal;
        }

        return process;
    }

    [LoggerMessage(1, LogLevel.Error, "The process that decodes images does not start; until it does, no images are taken")]
    private partial void LogNotStarted(Exception e);
}
