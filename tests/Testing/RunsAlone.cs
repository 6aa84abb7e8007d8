using Hubbub.Testing;

[assembly: AssemblyFixture(typeof(RunsAlone))]

namespace Hubbub.Testing;

/// <summary>
/// One of the projects that ask for it runs at a time, whoever starts them: their tests keep the whole machine busy, and some
/// bound what it takes. A project does so by its property <c>RunsAlone</c>.
/// </summary>
public sealed class RunsAlone : IAsyncLifetime
{
    /// <summary>Set for tests that a test has started, and waits for.</summary>
    public const string HeldVariable = "HUBBUB_TESTS_RUN_ALONE";

    // Of all that is built here: artifacts/bin/{project}/{configuration}/.
    private static readonly string File = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "tests.lock"));

    // The longest forms run for an hour.
    private static readonly TimeSpan Limit = TimeSpan.FromHours(3);

    private FileStream? _held;

    public async ValueTask InitializeAsync()
    {
        // Programs that tests start live for seconds: measuring their code for a better compilation costs more than it gives.
        Environment.SetEnvironmentVariable("DOTNET_TieredPGO", "0");
        if (Environment.GetEnvironmentVariable(HeldVariable) is not null)
        {
            return;
        }

        using var limit = new CancellationTokenSource(Limit);
        using var again = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while ((_held = TryHold()) is null)
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

    // The system lets it go with the process, however that ends.
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
