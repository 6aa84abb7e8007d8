using System.Diagnostics.Metrics;
using Hubbub.Application.Common;
using Hubbub.Infrastructure.Persistence.Sqlite;
using Microsoft.Extensions.Options;

namespace Hubbub.Infrastructure.Persistence;

/// <summary>
/// SQLite has one writer, and its driver blocks a thread while it waits for its turn. Here writers of this process wait
/// for theirs without a thread: one after the other, for a bounded time, in a bounded number. SQL Server needs no gate.
/// </summary>
public sealed class WriteGate : IDisposable
{
    public const string MeterName = "Hubbub.Storage";

    private const int MostWaiting = 10_000;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly WalFlush _flush = new();
    private readonly Meter _meter = new(MeterName);
    private readonly DatabaseOptions _options;
    private int _waiting;

    public WriteGate(IOptions<DatabaseOptions> options)
    {
        _options = options.Value;
        _meter.CreateObservableGauge(
            "hubbub.storage.writers_waiting", () => Volatile.Read(ref _waiting), description: "Writers in the queue");
    }

    /// <summary>Waits for one's turn; dispose of the answer to end it.</summary>
    /// <exception cref="StorageBusyException">The turn did not come in time.</exception>
    public async ValueTask<Turn> Enter(CancellationToken ct)
    {
        if (_options.Provider != DatabaseProvider.Sqlite)
        {
            return default;
        }

        try
        {
            if (Interlocked.Increment(ref _waiting) > MostWaiting
                || !await _turn.WaitAsync(TimeSpan.FromSeconds(_options.BusyTimeoutSeconds), ct))
            {
                throw new StorageBusyException();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }

        return new(_turn);
    }

    /// <summary>
    /// Completes when everything committed before the call is as durable as the configuration promises. It is awaited
    /// after the turn has ended: the next writer commits while this one's flush is under way.
    /// </summary>
    public Task Flushed(string database) =>
        _options is { Provider: DatabaseProvider.Sqlite, Synchronous: SqliteSynchronous.Full }
            ? _flush.Of(database)
            : Task.CompletedTask;

    public void Dispose()
    {
        _turn.Dispose();
        _meter.Dispose();
    }

    /// <summary>The right to write, until disposed of.</summary>
    public readonly struct Turn(SemaphoreSlim? turn) : IDisposable
    {
        public void Dispose() => turn?.Release();
    }
}
