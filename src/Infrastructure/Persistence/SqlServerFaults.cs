using Hubbub.Application.Common;
using Microsoft.Data.SqlClient;

namespace Hubbub.Infrastructure.Persistence;

/// <summary>Maps SQL Server's error numbers, and exceptions of its client that carry none.</summary>
internal static class SqlServerFaults
{
    // From this severity on, errors concern resources and the connection, whatever the number.
    private const byte ResourceSeverity = 17;

    public static StorageFault? Of(SqlException e) => Of(e.Number, e.Class);

    /// <summary>The client reports an exhausted pool only by its message, without a type of its own.</summary>
    public static StorageFault? Of(InvalidOperationException e) =>
        e.Message.Contains("obtaining a connection from the pool", StringComparison.Ordinal) ? StorageFault.Busy : null;

    public static StorageFault? Of(int number, byte severity) => number switch
    {
        // Unique index or key violated.
        2601 or 2627 => StorageFault.Conflict,
        // Deadlock; row changed since the snapshot; table changed since the snapshot.
        1205 or 3960 or 3961 => StorageFault.Conflict,
        // Command time-out, lock time-out, memory not granted in time.
        -2 or 1222 or 8645 or 8651 => StorageFault.Busy,
        // Azure's limits on workers, sessions and operations.
        10928 or 10929 or 40501 or 49918 or 49919 or 49920 => StorageFault.Busy,
        // Disk or log full, quota reached, read-only.
        1101 or 1105 or 9002 or 40544 or 3906 => StorageFault.Unavailable,
        // The database cannot be opened, or is recovering, restoring, offline, moving or a replica; the log-in failed.
        4060 or 18401 or 18456 or 921 or 922 or 924 or 927 or 942 or 945 or 952 or 976 or 978 or 983 =>
            StorageFault.Unavailable,
        // Azure is moving or updating the database, or has paused it.
        40143 or 40197 or 40540 or 40613 or 42108 or 42109 => StorageFault.Unavailable,
        // The server is stopping, or the server or network ended the session.
        596 or 6005 or 17142 or 20 or 53 or 64 or 121 or 233 or 258 or 10053 or 10054 or 10060 or 10061 or 11001 =>
            StorageFault.Unavailable,
        _ => severity >= ResourceSeverity ? StorageFault.Unavailable : null,
    };
}
