using Microsoft.Data.Sqlite;

namespace Hubbub.Infrastructure.Persistence;

public enum DatabaseProvider
{
    Sqlite,
    SqlServer,
}

/// <summary>SQLite's promise for committed data.</summary>
public enum SqliteSynchronous
{
    /// <summary>A power cut may take the last commits back; a crash of the process does not.</summary>
    Normal = 1,

    /// <summary>What is committed survives a power cut.</summary>
    Full = 2,
}

/// <summary>The database; section <c>Database</c> of the configuration.</summary>
public sealed class DatabaseOptions
{
    /// <summary>Which database holds the data. SQL Server also needs <c>ConnectionStrings__Default</c>.</summary>
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>
    /// SQLite only. <c>Full</c>: what was answered survives a power cut, and writers share flushes. <c>Normal</c>: no
    /// flush, so a power cut may undo the last commits.
    /// </summary>
    public SqliteSynchronous Synchronous { get; set; } = SqliteSynchronous.Full;

    /// <summary>SQLite only: how long a writer waits for its turn before the answer is <c>storage_busy</c>.</summary>
    public int BusyTimeoutSeconds { get; set; } = 5;

    /// <summary>Is told of each connection to SQLite that was opened, before its first use.</summary>
    internal Action<SqliteConnection>? Opened { get; set; }
}

/// <summary>Where the server keeps its files; section <c>Data</c> of the configuration.</summary>
public sealed class DataOptions
{
    /// <summary>
    /// The directory of the database, keys, mails and files. It is created when missing, closed to other users (0700,
    /// files 0600), and locked while the server runs. If it cannot be closed, the server does not start.
    /// </summary>
    public string Directory { get; set; } = "data";
}
