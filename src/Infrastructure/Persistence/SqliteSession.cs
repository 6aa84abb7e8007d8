using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Hubbub.Infrastructure.Persistence;

/// <summary>Settings that SQLite keeps per connection.</summary>
internal sealed class SqliteSession : DbConnectionInterceptor
{
    // A commit leaves flushing to the write gate, where many share one. (A checkpoint flushes as ever.) The page cache
    // holds a busy server's hot pages, and checkpoints are few, so that a page that is written often is moved once.
    // A statement that is run without the driver meets the moment in which the log is put in order, and waits for it.
    private const string Settings = "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16000; "
        + "PRAGMA wal_autocheckpoint = 4000; PRAGMA busy_timeout = 1000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set(connection);
        return Task.CompletedTask;
    }

    private static void Set(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }
}
