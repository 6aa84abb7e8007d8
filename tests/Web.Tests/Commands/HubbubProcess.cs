using System.Collections.Concurrent;
using System.Diagnostics;
using Hubbub.Testing;
using Hubbub.Web.Tests.Startup;

namespace Hubbub.Web.Tests.Commands;

/// <summary>The program in a separate process and directory.</summary>
internal sealed class HubbubProcess : IDisposable
{
    /// <summary>A generous bound on waiting, because the machine may be busy.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);

    private readonly ConcurrentQueue<string> _lines = new();
    private readonly Process _process;

    private HubbubProcess(Process process) => _process = process;

    /// <summary>Its output so far.</summary>
    public IReadOnlyList<string> Lines => [.. _lines];

    public static HubbubProcess Start(string directory, params string[] arguments)
    {
        var running = new HubbubProcess(RunningProgram.Begin(
            directory, "dotnet", [PublishedServer.Program, .. arguments]));
        running._process.OutputDataReceived += running.Keep;
        running._process.ErrorDataReceived += running.Keep;
        running._process.BeginOutputReadLine();
        running._process.BeginErrorReadLine();
        return running;
    }

    /// <summary>Runs it until it exits.</summary>
    public static async Task<(int ExitCode, string Output)> Run(string directory, params string[] arguments)
    {
        using var running = Start(directory, arguments);
        return (await running.Ended(), string.Join('\n', running.Lines));
    }

    public async Task<string> Line(Func<string, bool> isIt)
    {
        using var limit = new CancellationTokenSource(Timeout);
        while (!limit.IsCancellationRequested && !_process.HasExited)
        {
            if (Lines.FirstOrDefault(isIt) is { } line)
            {
                return line;
            }

            await Task.Delay(20);
        }

        throw new TimeoutException($"It did not say that:\n{string.Join('\n', Lines)}");
    }

    /// <summary>Asks it to stop, as a service manager does, and returns its exit code.</summary>
    public async Task<int> Stop()
    {
        using var term = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await term.WaitForExitAsync();
        return await Ended();
    }

    public async Task<int> Ended()
    {
        using var limit = new CancellationTokenSource(Timeout);
        await _process.WaitForExitAsync(limit.Token);
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

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is { } text)
        {
            _lines.Enqueue(text);
        }
    }
}
