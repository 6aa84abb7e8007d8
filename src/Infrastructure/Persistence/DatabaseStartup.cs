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

    /// <exception cref="InvalidOperationException">
    /// The database does not accept a required setting, has migrations of a newer version, or lacks some that a start
    /// may not apply.
    /// </exception>
    public async Task Run(CancellationToken ct)
    {
        await using (var scope = _scopes.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            db.UseOwnConnection();
            if (!_options.Value.MigrateAtStart && await Pending(db, ct) is { Count: > 0 } pending)
            {
                throw new InvalidOperationException(
                    $"The database lacks {pending.Count} migrations, up to {pending[^1]}. Run the command migrate "
                    + "of this version first, or set Database__MigrateAtStart=true.");
            }

            await BringUpToDate(db, ct);
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

    /// <summary>The migrations that the database lacks, in their order.</summary>
    /// <exception cref="InvalidOperationException">It has some that this program does not know.</exception>
    internal static async Task<IReadOnlyList<string>> Pending(AppDbContext db, CancellationToken ct)
    {
        if (db.Provider != DatabaseProvider.Sqlite)
        {
            // To index a large table takes longer than other statements may, and so does waiting for it.
            db.Database.SetCommandTimeout(TimeSpan.Zero);
        }

        var (applied, known) = (
            (await db.Database.GetAppliedMigrationsAsync(ct)).ToList(), db.Database.GetMigrations().ToList());
        return applied.Except(known).LastOrDefault() is not { } unknown
            ? [.. known.Except(applied)]
            : throw new InvalidOperationException(
                $"The database is from a newer version than this program: it has the migration {unknown}. Use that "
                + "version of the program, or restore the backup from before the upgrade.");
    }

    /// <summary>Applies pending migrations; of several processes at once, one does and the others wait.</summary>
    internal static async Task BringUpToDate(AppDbContext db, CancellationToken ct)
    {
        await DatabaseStartupStatements.ForgetMigrationLockAsync(db, ct);
        if (await Pending(db, ct) is not [])
        {
            await Migrate(db, target: null, ct);
        }

        await DatabaseStartupStatements.PrepareAsync(db, ct);
        await MessageIndexStatements.PrepareAsync(db, ct);
    }

    /// <summary>Migrates the database to a migration; null for the latest.</summary>
    internal static async Task Migrate(AppDbContext db, string? target, CancellationToken ct)
    {
        var migrator = db.GetService<IMigrator>();
        if (db.Provider != DatabaseProvider.Sqlite)
        {
            await MigrateAlone(db, migrator, target, ct);
            return;
        }

        // A table that is rebuilt is dropped, which must delete nothing that refers to it.
        await db.Database.OpenConnectionAsync(ct);
        await DatabaseStartupStatements.SwitchForeignKeysAsync(db, isOn: false, ct);
        await migrator.MigrateAsync(target, ct);
        await DatabaseStartupStatements.SwitchForeignKeysAsync(db, isOn: true, ct);
        await db.Database.CloseConnectionAsync();
    }

    private static async Task MigrateAlone(AppDbContext db, IMigrator migrator, string? target, CancellationToken ct)
    {
        if (!await db.Database.CanConnectAsync(ct))
        {
            // There is no database yet, which it makes.
            await migrator.MigrateAsync(target, ct);
            return;
        }

        await db.Database.OpenConnectionAsync(ct);
        await DatabaseStartupStatements.LockMigrationsAsync(db, ct);
        try
        {
            await migrator.MigrateAsync(target, ct);
        }
        finally
        {
            await DatabaseStartupStatements.UnlockMigrationsAsync(db, CancellationToken.None);
            await db.Database.CloseConnectionAsync();
        }
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
