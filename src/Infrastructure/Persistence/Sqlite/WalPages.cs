using System.Data.Common;
using System.Diagnostics.Metrics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Hubbub.Infrastructure.Persistence.Sqlite;

/// <summary>
/// Counts the pages that commits append to SQLite's write-ahead log. SQLite counts them exactly per connection,
/// including pages that a large transaction spills before its commit, and excluding those that checkpoints move. The
/// counts are collected after each commit and whenever a context returns its connection, which may close it. Also tells
/// how large the database is.
/// </summary>
internal sealed class WalPages : DbConnectionInterceptor, IDbTransactionInterceptor
{
    private long _total;

    public WalPages(IMeterFactory meters, SqliteConnections connections)
    {
        var meter = meters.Create(WriteGate.MeterName);
        meter.CreateObservableCounter(
            "hubbub.storage.wal_pages", () => Total, description: "Pages appended to SQLite's write-ahead log");
        meter.CreateObservableGauge(
            "hubbub.storage.size", () => SizeOf(connections.File), "By", "Size of SQLite's database and log");
    }

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

    private static long SizeOf(string database) =>
        new[] { database, database + "-wal" }.Select(f => new FileInfo(f)).Where(f => f.Exists).Sum(f => f.Length);

    // Collects what a connection has written since the last call.
    private void Count(DbConnection connection)
    {
        if (connection is SqliteConnection { Handle: { } handle }
            && raw.sqlite3_db_status(
                handle, raw.SQLITE_DBSTATUS_CACHE_WRITE, out var pages, out _, resetFlg: 1) == raw.SQLITE_OK)
        {
            Interlocked.Add(ref _total, pages);
        }
    }
}
