using System.Diagnostics;
using Hubbub.Testing;
using Hubbub.Testing.Capture;

namespace Hubbub.SqlServer.Tests;

/// <summary>
/// The statements that SQL Server would have got while all application tests ran in a separate process, or in an
/// earlier one if the environment names its output directory.
/// </summary>
public sealed class Captured : IAsyncLifetime
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(15);

    private readonly string _directory = StatementLog.Directory ?? Directory.CreateTempSubdirectory(
        "hubbub-capture-").FullName;

    internal IReadOnlyList<Statement> Statements { get; private set; } = [];

    internal string Faults { get; private set; } = string.Empty;

    internal int ExitCode { get; private set; }

    internal string Output { get; private set; } = string.Empty;

    public async ValueTask InitializeAsync()
    {
        if (!StatementLog.IsComplete(_directory))
        {
            await RunTests();
        }

        Statements = StatementLog.Read(_directory);
        Faults = StatementLog.Faults(_directory);
    }

    public ValueTask DisposeAsync()
    {
        if (StatementLog.Directory is null)
        {
            Directory.Delete(_directory, recursive: true);
        }

        return ValueTask.CompletedTask;
    }

    private async Task RunTests()
    {
        // Next to this one: artifacts/bin/{project}/{configuration}/.
        var tests = new FileInfo(Path.Combine(
            AppContext.BaseDirectory,
            "..", "..", "Application.Tests", new DirectoryInfo(AppContext.BaseDirectory).Name,
            "Hubbub.Application.Tests.dll"));
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { tests.FullName, "-noColor" },
            Environment = { [StatementLog.Variable] = _directory, [TakesTurns.HeldVariable] = "1" },
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            Output = await process.StandardOutput.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }

        ExitCode = process.ExitCode;
    }
}
