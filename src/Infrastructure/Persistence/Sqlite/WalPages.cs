using System.Data.Common;
using System.Diagnostics.Metrics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Hubbub.Infrastructure.Persistence.Sqlite;

/// <summary>
/// Counts the pages that commits append to SQLite's write-ahead log. SQLite counts them per connection and exactly, with
/// those of a large transaction that it writes before the commit, and without what checkpoints move; here they are taken
/// over after each commit and whenever a context gives its connection back, which may close it.
/// </summary>
internal sealed class WalPages : DbConnectionInterceptor, IDbTransactionInterceptor, IDisposable
{
    private readonly Meter _meter = new(WriteGate.MeterName);
    private long _total;

    public WalPages() => _meter.CreateObservableCounter(
        "hubbub.storage.wal_pages", () => Total, description: "Pages appended to SQLite's write-ahead log");

    public long Total => Interlocked.Read(ref _total);

    public override InterceptionResult ConnectionClosing(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        Count(connection);
        return result;
    }

    public override ValueTask<InterceptionResult> ConnectionClosingAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        Count(connection);
        return ValueTask.FromResult(result);
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) =>
        Count(eventData.Context!.Database.GetDbConnection());

    public Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Count(eventData.Context!.Database.GetDbConnection());
        return Task.CompletedTask;
    }

    public void Dispose() => _meter.Dispose();

    // Takes over what a connection has written since the last time.
    private void Count(DbConnection connection)
    {
        if (connection is SqliteConnection { Handle: { } handle }
            && raw.sqlite3_db_status(handle, raw.SQLITE_DBSTATUS_CACHE_WRITE, out var pages, out _, resetFlg: 1) == raw.SQLITE_OK)
        {
            Interlocked.Add(ref _total, pages);
        }
    }
}
