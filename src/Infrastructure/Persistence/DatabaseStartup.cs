using Hubbub.Application.Common;
using Hubbub.Infrastructure.Messaging;
using Hubbub.Infrastructure.Persistence.Statements;
using Hubbub.Infrastructure.Sync.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Hubbub.Infrastructure.Persistence;

/// <summary>Migrates and configures the database and claims this node's slot before anything is served.</summary>
public sealed partial class DatabaseStartup
{
    private readonly IServiceScopeFactory _scopes;
    private readonly IOptions<DatabaseOptions> _options;
    private readonly NodeLease _lease;
    private readonly IdGenerator _ids;
    private readonly ILogger<DatabaseStartup> _logger;

    internal DatabaseStartup(
        IServiceScopeFactory scopes, IOptions<DatabaseOptions> options, NodeLease lease, IdGenerator ids,
        ILogger<DatabaseStartup> logger)
    {
        (_scopes, _options, _lease, _ids, _logger) = (scopes, options, lease, ids, logger);
    }

    /// <exception cref="InvalidOperationException">The database does not accept a required setting.</exception>
    public async Task Run(CancellationToken ct)
    {
        await using (var scope = _scopes.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            db.UseOwnConnection();
            await DatabaseStartupStatements.ForgetMigrationLockAsync(db, ct);
            await Migrate(db, target: null, ct);
            await DatabaseStartupStatements.PrepareAsync(db, ct);
            await MessageIndexStatements.PrepareAsync(db, ct);
            if (_options.Value.Provider == DatabaseProvider.Sqlite)
            {
                await PrepareSqlite(db, ct);
            }
        }

        await _lease.Claim(ct);
        if (_options.Value.Provider == DatabaseProvider.Sqlite)
        {
            await using var scope = _scopes.CreateAsyncScope();
            await IndexNewMessages.Begin(scope.ServiceProvider.GetRequiredService<AppDbContext>(), _ids, ct);
        }
    }

    /// <summary>Migrates the database to a migration; null for the latest.</summary>
    internal static async Task Migrate(AppDbContext db, string? target, CancellationToken ct)
    {
        var migrator = db.GetService<IMigrator>();
        if (db.Provider != DatabaseProvider.Sqlite)
        {
            await migrator.MigrateAsync(target, ct);
            return;
        }

        // A table that is rebuilt is dropped, which must delete nothing that refers to it.
        await db.Database.OpenConnectionAsync(ct);
        await DatabaseStartupStatements.SwitchForeignKeysAsync(db, isOn: false, ct);
        await migrator.MigrateAsync(target, ct);
        await DatabaseStartupStatements.SwitchForeignKeysAsync(db, isOn: true, ct);
        await db.Database.CloseConnectionAsync();
    }

    private async Task PrepareSqlite(AppDbContext db, CancellationToken ct)
    {
        var (journal, foreignKeys, synchronous) = await DatabaseStartupStatements.SqliteSettingsAsync(db, ct);
        LogSettings(journal, _options.Value.Synchronous, foreignKeys);
        if (journal != "wal" || foreignKeys != "1" || synchronous != "1")
        {
            throw new InvalidOperationException(
                $"SQLite did not accept its settings: journal_mode {journal}, synchronous {synchronous}, "
                + $"foreign_keys {foreignKeys}. "
                + "Is the data directory on a network file system?");
        }
    }

    [LoggerMessage(
        1,
        LogLevel.Information,
        "SQLite: journal_mode {Journal}, durability {Synchronous}, foreign_keys {ForeignKeys}")]
    private partial void LogSettings(string journal, SqliteSynchronous synchronous, string foreignKeys);
}
