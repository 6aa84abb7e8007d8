using System.Data;
using Hubbub.Application.Common;
using Hubbub.Infrastructure.Media;
using Hubbub.Infrastructure.Persistence.Sqlite;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Infrastructure.Persistence;

/// <param name="context">The scope's context; asked for when it is needed, since many commands come without.</param>
internal sealed class Storage(Func<AppDbContext> context) : IStorage
{
    public StorageFault? FaultOf(Exception exception) => StorageFaults.Of(exception);

    public void Forget() => context().Forget();

    public Task Flushed() => context().FlushedAsync();

    public async Task<T> ReadSnapshotAsync<T>(Func<CancellationToken, Task<T>> read, CancellationToken ct)
    {
        var db = context();
        return await db.Database.CreateExecutionStrategy().ExecuteAsync(
            async token =>
            {
                await db.Database.OpenConnectionAsync(token);
                try
                {
                    // Deferred: a reader under WAL, which never waits for the writer. It is not EF's, and so ended here.
                    await using var snapshot = (db.Database.GetDbConnection() as SqliteConnection)?.BeginTransaction(deferred: true);
                    await using (snapshot is not null
                        ? await db.Database.UseTransactionAsync(snapshot, token)
                        : await db.Database.BeginTransactionAsync(IsolationLevel.Snapshot, token))
                    {
                        return await read(token);
                    }
                }
                finally
                {
                    await db.EndSnapshotAsync();
                }
            },
            ct);
    }
}

/// <summary>Reads the two databases' error numbers.</summary>
public static class StorageFaults
{
    private const int SqliteUniqueViolation = 2067;
    private const int SqlitePrimaryKeyViolation = 1555;
    private const int SqliteStaleSnapshot = 517;

    /// <summary>What an exception, or one inside it, means; null when it is not the database's.</summary>
    public static StorageFault? Of(Exception exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            var fault = e switch
            {
                DbUpdateConcurrencyException => StorageFault.Conflict,
                StorageBusyException => StorageFault.Busy,
                WalFlushException or MediaStorageException => StorageFault.Unavailable,
                SqliteException sqlite => OfSqlite(sqlite),
                SqlException sql => SqlServerFaults.Of(sql),
                InvalidOperationException invalid => SqlServerFaults.Of(invalid),
                _ => (StorageFault?)null,
            };
            if (fault is not null)
            {
                return fault;
            }
        }

        return null;
    }

    private static StorageFault? OfSqlite(SqliteException e) => (e.SqliteErrorCode, e.SqliteExtendedErrorCode) switch
    {
        (_, SqliteUniqueViolation or SqlitePrimaryKeyViolation or SqliteStaleSnapshot) => StorageFault.Conflict,
        (5 or 6, _) => StorageFault.Busy, // busy, locked
        (8 or 10 or 11 or 13 or 14 or 26, _) => StorageFault.Unavailable, // read-only, I/O, corrupt, full, cannot open, no database
        _ => null,
    };
}
