using Hubbub.Application.Common;
using Npgsql;

namespace Hubbub.Infrastructure.Persistence.PostgreSql;

/// <summary>Maps PostgreSQL's error codes, and exceptions of its client that carry none.</summary>
internal static class PostgreSqlFaults
{
    public static StorageFault? Of(NpgsqlException e) => e switch
    {
        PostgresException answered => Of(answered.SqlState),
        { InnerException: PostgresException answered } => Of(answered.SqlState),
        // Two commands at once on one connection: a fault of ours.
        NpgsqlOperationInProgressException => null,
        _ when e.Message.StartsWith("Failed to connect", StringComparison.Ordinal) => StorageFault.Unavailable,
        // A command, or the wait for a connection of the pool, took too long.
        { InnerException: TimeoutException } => StorageFault.Busy,
        _ when e.Message.Contains("connection pool has been exhausted", StringComparison.Ordinal) => StorageFault.Busy,
        _ => StorageFault.Unavailable,
    };

    public static StorageFault? Of(string state) => state switch
    {
        // Unique index or key violated.
        PostgresErrorCodes.UniqueViolation => StorageFault.Conflict,
        // Row changed since the snapshot; deadlock.
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected => StorageFault.Conflict,
        // Statement or lock time-out; too many connections.
        PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.LockNotAvailable
            or PostgresErrorCodes.TooManyConnections => StorageFault.Busy,
        // The transaction was idle for too long: its node was frozen, or cut off.
        "25P03" => StorageFault.Unavailable,
        // A standby, or set read-only.
        PostgresErrorCodes.ReadOnlySqlTransaction => StorageFault.Unavailable,
        // The database or the role is missing, or the password is wrong.
        PostgresErrorCodes.InvalidCatalogName => StorageFault.Unavailable,
        // Connection (08), log-in (28), resources (53), the operator's stop (57), files (58), damage (XX).
        _ => state[..2] is "08" or "28" or "53" or "57" or "58" or "XX" ? StorageFault.Unavailable : null,
    };
}
