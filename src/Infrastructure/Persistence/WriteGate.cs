using Microsoft.Extensions.Options;

namespace Hubbub.Infrastructure.Persistence;

/// <summary>
/// SQLite has one writer, and its driver blocks a thread while it waits for its turn. Here writers of this process wait
/// for theirs without a thread: one after the other, for a bounded time, in a bounded number. SQL Server needs no gate.
/// </summary>
public sealed class WriteGate(IOptions<DatabaseOptions> options) : IDisposable
{
    private const int MostWaiting = 10_000;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private int _waiting;

    /// <summary>How many writers wait for their turn.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>Waits for one's turn; dispose of the answer to end it.</summary>
    /// <exception cref="WriteGateBusyException">The turn did not come in time.</exception>
    public async ValueTask<Turn> Enter(CancellationToken ct)
    {
        if (options.Value.Provider != DatabaseProvider.Sqlite)
        {
            return default;
        }

        try
        {
            if (Interlocked.Increment(ref _waiting) > MostWaiting
                || !await _turn.WaitAsync(TimeSpan.FromSeconds(options.Value.BusyTimeoutSeconds), ct))
            {
                throw new WriteGateBusyException();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }

        return new(_turn);
    }

    public void Dispose() => _turn.Dispose();

    /// <summary>The right to write, until disposed of.</summary>
    public readonly struct Turn(SemaphoreSlim? turn) : IDisposable
    {
        public void Dispose() => turn?.Release();
    }
}

/// <summary>Other writers took too long.</summary>
public sealed class WriteGateBusyException() : Exception("The turn to write did not come in time.");
