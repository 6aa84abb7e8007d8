using System.Diagnostics.Metrics;
using Hubbub.Application.Common;
using Hubbub.Infrastructure.Persistence.Sqlite;
using Microsoft.Extensions.Options;

namespace Hubbub.Infrastructure.Persistence;

/// <summary>
/// SQLite has one writer, and its driver blocks a thread while waiting for its turn. Here, writers of this process wait
/// asynchronously instead, in a bounded queue and for a bounded time. SQL Server and PostgreSQL need no gate.
/// </summary>
public sealed class WriteGate : IDisposable
{
    public const string MeterName = "Hubbub.Storage";

    private const int MostWaiting = 10_000;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly WalFlush _flush = new();
    private readonly DatabaseOptions _options;
    private int _waiting;

    public WriteGate(IOptions<DatabaseOptions> options, IMeterFactory meters)
    {
        _options = options.Value;
        meters.Create(MeterName).CreateObservableGauge(
            "hubbub.storage.writers_waiting", () => Volatile.Read(ref _waiting), description: "Writers in the queue");
    }

    /// <summary>Waits for the turn to write; dispose the result to end it.</summary>
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
    /// Completes when everything committed before the call is as durable as configured. Await it after the turn has
    /// ended, so that the next writer commits while this flush is in progress.
    /// </summary>
    public Task Flushed(string database) =>
        _options is { Provider: DatabaseProvider.Sqlite, Synchronous: SqliteSynchronous.Full }
            ? _flush.Of(database)
            : Task.CompletedTask;

    public void Dispose() => _turn.Dispose();

    /// <summary>The right to write, until disposed.</summary>
    public readonly struct Turn(SemaphoreSlim? turn) : IDisposable
    {
        public void Dispose() => turn?.Release();
    }
}
