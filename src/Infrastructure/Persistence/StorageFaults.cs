using Hubbub.Application.Common;
using Hubbub.Infrastructure.Media;
using Hubbub.Infrastructure.Persistence.PostgreSql;
using Hubbub.Infrastructure.Persistence.Sqlite;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Hubbub.Infrastructure.Persistence;

/// <summary>Maps the errors of each database to faults.</summary>
public static class StorageFaults
{
    private const int SqliteUniqueViolation = 2067;
    private const int SqlitePrimaryKeyViolation = 1555;
    private const int SqliteStaleSnapshot = 517;

    /// <summary>The fault behind an exception or an inner one; null if it does not come from the database.</summary>
    public static StorageFault? Of(Exception exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            var fault = e switch
            {
                DbUpdateConcurrencyException => StorageFault.Conflict,
                UnknownOutcomeException => StorageFault.Unavailable,
                StorageBusyException => StorageFault.Busy,
                WalFlushException or MediaStorageException => StorageFault.Unavailable,
                SqliteException sqlite => OfSqlite(sqlite),
                SqlException sql => SqlServerFaults.Of(sql),
                NpgsqlException npgsql => PostgreSqlFaults.Of(npgsql),
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
        (8 or 10 or 11 or 13 or 14 or 26, _) =>
            StorageFault.Unavailable, // read-only, I/O, corrupt, full, cannot open, no database
        _ => null,
    };
}
