using Hubbub.Domain.Notifications;
using Hubbub.Infrastructure.Notifications;
using Hubbub.Infrastructure.Persistence.Sqlite;
using Hubbub.Infrastructure.Sync.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Hubbub.Infrastructure.Persistence;

/// <summary>The context for SQLite, with its own migrations.</summary>
public sealed class SqliteDbContext(
    DbContextOptions<SqliteDbContext> options, CommitSteps? commit, SqliteConnections? connections)
    : AppDbContext(options, commit)
{
    private DatabaseFacade? _database;

    // Saves even a single row in a transaction, and so through the write connection.
    public override DatabaseFacade Database =>
        _database ??= new(this) { AutoTransactionBehavior = AutoTransactionBehavior.Always };

    internal SqliteConnections? Connections => connections;

    internal override bool IsOutside => _database is null;

    internal override DatabaseProvider Provider => DatabaseProvider.Sqlite;

    internal override string File => connections!.File;

    public override void UseOwnConnection() =>
        Database.SetDbConnection(connections!.Own(), contextOwnsConnection: true);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        NotificationsTables.AsSqliteAsks(modelBuilder.Entity<Notification>());
    }
}
