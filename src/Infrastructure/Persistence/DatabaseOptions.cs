using Microsoft.Data.Sqlite;

namespace Hubbub.Infrastructure.Persistence;

/// <summary>The durability of committed data on SQLite.</summary>
public enum SqliteSynchronous
{
    /// <summary>A power cut may undo the last commits; a crash of the process does not.</summary>
    Normal = 1,

    /// <summary>Committed data survives a power cut.</summary>
    Full = 2,
}

/// <summary>The database; section <c>Database</c> of the configuration.</summary>
public sealed class DatabaseOptions
{
    /// <summary>
    /// Which database holds the data. SQL Server and PostgreSQL also need <c>ConnectionStrings__Default</c>.
    /// </summary>
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>
    /// Whether a start applies pending migrations. With <c>false</c> the server refuses to start while there are any;
    /// apply them with the command <c>migrate</c>.
    /// </summary>
    public bool MigrateAtStart { get; set; } = true;

    /// <summary>
    /// SQLite only. <c>Full</c>: every acknowledged write survives a power cut; writers share flushes. <c>Normal</c>:
    /// no flush, so a power cut may undo the last commits.
    /// </summary>
    public SqliteSynchronous Synchronous { get; set; } = SqliteSynchronous.Full;

    /// <summary>SQLite only: how long a writer waits for its turn before the answer is <c>storage_busy</c>.</summary>
    public int BusyTimeoutSeconds { get; set; } = 5;

    /// <summary>Called with each SQLite connection after it was opened and before its first use.</summary>
    internal Action<SqliteConnection>? Opened { get; set; }
}

/// <summary>Where the server keeps its files; section <c>Data</c> of the configuration.</summary>
public sealed class DataOptions
{
    /// <summary>
    /// The directory of the database, keys, mails and files. It is created if missing, closed to other users (0700,
    /// files 0600), and locked while the server runs. If it cannot be closed, the server does not start.
    /// </summary>
    public string Directory { get; set; } = "data";
}
