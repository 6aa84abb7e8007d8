using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Hubbub.Application.Media;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Hubbub.Infrastructure.Media;

/// <summary>Why a worker gave no answer.</summary>
internal enum WorkerEnd
{
    /// <summary>It took too much processor time or memory, or hung.</summary>
    TooCostly,

    /// <summary>The worker crashed twice.</summary>
    Broken,
}

/// <summary>
/// The server's side of a worker. The worker is started on demand, and again after it was killed or crashed. It handles
/// one order at a time.
/// </summary>
internal sealed partial class ImageWorkerProcess(
    IOptions<ImageWorkerOptions> program, IOptions<MediaOptions> limits, bool isInBackground, TimeProvider clock,
    ILogger logger)
    : IDisposable
{
    // On a busy machine, wall time far exceeds processor time; a hanging worker uses no processor time.
    private const int WallTimes = 12;

    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan StartTime = TimeSpan.FromMinutes(2);

    // Pass on nothing else of the server's environment, which may hold secrets.
    private static readonly string[] Needed =
    [
        "PATH", "HOME", "TMPDIR", "TMP", "TEMP", "SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH",
        "DOTNET_ROOT", "DOTNET_ROLL_FORWARD", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT",
    ];

    private readonly Lock _lock = new();
    private Process? _process;
    private bool _isDisposed;

    /// <summary>Id of the running process; null if none is running.</summary>
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

    /// <summary>The answer, or why there is none. Cancellation ends the work too.</summary>
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
                // Both use the process, and only one may at a time.
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
                // Killed from outside or crashed by the image; the second time, blame the image.
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
            // The exchange or its process has ended; the exchange reports how.
        }

        return false;
    }

    // Memory left over from one image would count against the next.
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
            // It may write files until it has exited.
            await process.WaitForExitAsync();
        }
        catch (InvalidOperationException)
        {
            // Already disposed.
        }
    }

    /// <summary>A worker that has signalled readiness, so that a later crash is due to the image.</summary>
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

    /// <summary>False if it was only just started.</summary>
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
        // The dotnet host, unless the program is self-contained.
        var host = Path.GetFullPath(Path.Combine(
            RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows()
                ? "dotnet.exe"
                : "dotnet"));
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
        // Drain its error output, which could otherwise fill the pipe.
        _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
        if (isInBackground)
        {
            process.PriorityClass = ProcessPriorityClass.BelowNormal;
        }

        return process;
    }

    [LoggerMessage(
        1, LogLevel.Error, "The process that decodes images does not start; until it does, images are refused")]
    private partial void LogNotStarted(Exception e);
}
