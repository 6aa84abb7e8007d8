using Hubbub.Testing;

[assembly: AssemblyFixture(typeof(TakesTurns))]

namespace Hubbub.Testing;

/// <summary>
/// Lets only three of the projects with the property <c>TakesTurns</c> run at a time, whoever starts them: each leaves
/// a third of two cores idle, and all at once would take each other's.
/// </summary>
public sealed partial class TakesTurns : IAsyncLifetime
{
    /// <summary>Set for tests that a test starts and waits for.</summary>
    public const string HeldVariable = "HUBBUB_TESTS_HAVE_TURN";

    // Shared by all projects, whose output is in artifacts/bin/{project}/{configuration}/.
    private static readonly string[] Files =
    [
        .. Enumerable.Range(1, 3).Select(
            turn => Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", $"tests-{turn}.lock"))),
    ];

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
        while (MustWait() || (_held = Files.Select(TryHold).FirstOrDefault(f => f is not null)) is null)
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
    private static FileStream? TryHold(string file)
    {
        try
        {
            return new(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
