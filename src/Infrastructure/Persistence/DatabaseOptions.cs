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

/// <summary>Section <c>Database</c> of the configuration.</summary>
public sealed class DatabaseOptions
{
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    public SqliteSynchronous Synchronous { get; set; } = SqliteSynchronous.Full;

    /// <summary>How long a writer waits for others before it is answered "busy".</summary>
    public int BusyTimeoutSeconds { get; set; } = 5;

    /// <summary>Is told of each connection to SQLite that was opened, before its first use.</summary>
    internal Action<SqliteConnection>? Opened { get; set; }
}

/// <summary>Section <c>Data</c> of the configuration.</summary>
public sealed class DataOptions
{
    /// <summary>Where the database, keys and mails are kept; made when missing.</summary>
    public string Directory { get; set; } = "data";
}
