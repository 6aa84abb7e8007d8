using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;

namespace Hubbub.Infrastructure.Persistence;

/// <summary>Settings that SQLite keeps per connection.</summary>
internal sealed class SqliteSession(IOptions<DatabaseOptions> options) : DbConnectionInterceptor
{
    // A page cache that holds a busy server's hot pages, and a checkpoint only when a page was worth keeping in the log.
    private readonly string _settings =
        $"PRAGMA synchronous = {(int)options.Value.Synchronous}; PRAGMA cache_size = -16000; PRAGMA wal_autocheckpoint = 4000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set(connection);
        return Task.CompletedTask;
    }

    private void Set(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = _settings;
        command.ExecuteNonQuery();
    }
}
