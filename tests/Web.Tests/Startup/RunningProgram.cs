using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Hubbub.Testing;

namespace Hubbub.Web.Tests.Startup;

/// <summary>The server in a separate process, started as the README says.</summary>
internal sealed partial class RunningProgram : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly Process _process;

    private RunningProgram(Process process) => _process = process;

    /// <summary>The path of the repository from which these tests were built.</summary>
    public static string Repository { get; } = FindRepository();

    public Uri Address { get; private set; } = null!;

    /// <summary>Starts it in <paramref name="directory"/>, and waits until it prints its address.</summary>
    public static async Task<RunningProgram> Start(string directory, int port = 0, params string[] settings)
    {
        var process = Begin(
            directory,
            "dotnet",
            [
                "exec", PublishedServer.Program, "--environment=Development",
                $"--urls=http://127.0.0.1:{port}", .. settings,
            ]);
        var program = new RunningProgram(process);
        try
        {
            return await program.Serves();
        }
        catch
        {
            await program.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs a program until it exits, and returns its output.</summary>
    public static async Task<string> Run(
        string directory, string program, string[] arguments, params (string Name, string Value)[] environment)
    {
        using var process = Begin(directory, program, arguments, environment);
        using var limit = new CancellationTokenSource(Limit);
        var (output, errors) = (
            process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
        try
        {
            await process.WaitForExitAsync(limit.Token);
            (process.ExitCode, await errors).Should().Be((0, string.Empty), "{0}", await output);
            return await output;
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    public static Process Begin(
        string directory, string program, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var setting in (string[])["JWT_SECRET", "CLIENT_URL", "ASPNETCORE_URLS", "PORT"])
        {
            start.Environment.Remove(setting);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Stops it, like Ctrl+C.</summary>
    public async Task Stop()
    {
        using var kill = Process.Start("/bin/kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        await _process.WaitForExitAsync().WaitAsync(Limit);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    /// <summary>Reads all of its output, because a full pipe would block it.</summary>
    private async Task<RunningProgram> Serves()
    {
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var said = new ConcurrentQueue<string?>();
        _process.ErrorDataReceived += (_, line) => said.Enqueue(line.Data);
        _process.OutputDataReceived += (_, line) =>
        {
            said.Enqueue(line.Data);
            if (line.Data is null)
            {
                address.TrySetException(
                    new InvalidOperationException("The server did not start: " + string.Join('\n', said)));
            }
            else if (ServesOn().Match(line.Data) is { Success: true } found)
            {
                address.TrySetResult(new Uri(found.Groups[1].Value));
            }
        };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Address = await address.Task.WaitAsync(Limit);
        return this;
    }

    private static string FindRepository()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Hubbub.slnx")))
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException("These tests read the documents: run them inside the repository.");
    }

    [GeneratedRegex(@"serves on (http://[^\s,]+)")]
    private static partial Regex ServesOn();
}
