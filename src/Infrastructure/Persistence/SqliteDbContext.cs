using Hubbub.Domain.Notifications;
using Hubbub.Infrastructure.Notifications;
using Hubbub.Infrastructure.Persistence.Sqlite;
using Hubbub.Infrastructure.Sync;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Hubbub.Infrastructure.Persistence;

/// <summary>The database on SQLite; it exists so that this provider has its own migrations.</summary>
public sealed class SqliteDbContext(
    DbContextOptions<SqliteDbContext> options, CommitSteps? commit, SqliteConnections? connections) : AppDbContext(options, commit)
{
    private DatabaseFacade? _database;

    // A single row is saved in a transaction too, and so over the connection that writes.
    public override DatabaseFacade Database => _database ??= new(this) { AutoTransactionBehavior = AutoTransactionBehavior.Always };

    internal SqliteConnections? Connections => connections;

    /// <summary>No transaction of this context can be under way: nothing has asked for its database.</summary>
    internal bool IsOutside => _database is null;

    internal override string File => connections!.File;

    public override void UseOwnConnection() => Database.SetDbConnection(connections!.Own(), contextOwnsConnection: true);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        NotificationsTables.AsSqliteAsks(modelBuilder.Entity<Notification>());
    }
}
