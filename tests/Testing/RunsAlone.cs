using Hubbub.Testing;

[assembly: AssemblyFixture(typeof(RunsAlone))]

namespace Hubbub.Testing;

/// <summary>
/// Lets only one of the projects with the property <c>RunsAlone</c> run at a time, whoever starts them: their tests
/// keep the whole machine busy, and some bound how long things take.
/// </summary>
public sealed partial class RunsAlone : IAsyncLifetime
{
    /// <summary>Set for tests that a test starts and waits for.</summary>
    public const string HeldVariable = "HUBBUB_TESTS_RUN_ALONE";

    // Shared by all projects, whose output is in artifacts/bin/{project}/{configuration}/.
    private static readonly string File = Path.GetFullPath(
        Path.Combine(AppContext.BaseDirectory, "..", "..", "tests.lock"));

    // The longest runs take an hour.
    private static readonly TimeSpan Limit = TimeSpan.FromHours(3);

    private FileStream? _held;

    public async ValueTask InitializeAsync()
    {
        // Programs started by tests run for seconds: for them, dynamic PGO costs more than it gains, and mapping
        // compiled code twice, so that it is never writable and executable at once, costs a tenth of their start.
        Environment.SetEnvironmentVariable("DOTNET_TieredPGO", "0");
        Environment.SetEnvironmentVariable("DOTNET_EnableWriteXorExecute", "0");
        if (Environment.GetEnvironmentVariable(HeldVariable) is not null)
        {
            return;
        }

        using var limit = new CancellationTokenSource(Limit);
        using var again = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (MustWait() || (_held = TryHold()) is null)
        {
            await again.WaitForNextTickAsync(limit.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_held is not null)
        {
            await _held.DisposeAsync();
        }
    }

    private static bool MustWait()
    {
        var mustWait = false;
        LetOthersGoFirst(ref mustWait);
        return mustWait;
    }

    // For a project that uses what another leaves.
    static partial void LetOthersGoFirst(ref bool mustWait);

    // The system releases the lock with the process, however it ends.
    private static FileStream? TryHold()
    {
        try
        {
            return new(File, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
