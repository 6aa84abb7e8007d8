using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Infrastructure.Persistence.Statements;

/// <summary>Brings the database into the state that the product's guarantees depend on.</summary>
internal static class DatabaseStartupStatements
{
    /// <summary>
    /// A start that is killed leaves its migration lock behind, and every later start would wait for it for ever. On
    /// SQLite the data directory's lock ensures that nobody else migrates this file; SQL Server and PostgreSQL
    /// end the lock with its session.
    /// </summary>
    public static readonly DialectText ForgetMigrationLock = new(
        Sqlite: "DROP TABLE IF EXISTS \"__EFMigrationsLock\"", SqlServer: null);

    /// <summary>
    /// On SQLite, creates the search index of posts: the application extracts its words, so the tokenizer only splits
    /// at spaces. On SQL Server, readers do not wait for writers, and bootstrap reads one snapshot.
    /// </summary>
    public static readonly DialectText Prepare = new(
        Sqlite: """
        CREATE VIRTUAL TABLE IF NOT EXISTS "PostIndex" USING fts5(
            Words, content='', contentless_delete=1, prefix='2 3',
            tokenize="unicode61 remove_diacritics 2 categories 'L* M* N* S* P* C*'")
        """,
        SqlServer: """
        IF EXISTS (SELECT 1 FROM sys.databases WHERE database_id = DB_ID() AND is_read_committed_snapshot_on = 0)
            ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE;
        IF EXISTS (SELECT 1 FROM sys.databases WHERE database_id = DB_ID() AND snapshot_isolation_state = 0)
            ALTER DATABASE CURRENT SET ALLOW_SNAPSHOT_ISOLATION ON;
        """);

    // SQLite answers each of these with the value that took effect.
    public static readonly DialectText Journal = new(Sqlite: "PRAGMA journal_mode = WAL", SqlServer: null);

    public static readonly DialectText ForeignKeys = new(Sqlite: "PRAGMA foreign_keys", SqlServer: null);

    public static readonly DialectText ForeignKeysOff = new(Sqlite: "PRAGMA foreign_keys = 0", SqlServer: null);

    public static readonly DialectText ForeignKeysOn = new(Sqlite: "PRAGMA foreign_keys = 1", SqlServer: null);

    public static readonly DialectText Synchronous = new(Sqlite: "PRAGMA synchronous", SqlServer: null);

    /// <summary>Moves the write-ahead log into the database.</summary>
    public static readonly DialectText FoldLog = new(Sqlite: "PRAGMA wal_checkpoint(TRUNCATE)", SqlServer: null);

    /// <summary>
    /// PostgreSQL ends the lock of EF with each migration, so that two processes could both apply the next one. This
    /// one is held by the connection until all are applied.
    /// </summary>
    public static readonly DialectText LockMigrations = new(
        Sqlite: null, SqlServer: null, PostgreSql: "SELECT pg_advisory_lock(5207081)");

    public static readonly DialectText UnlockMigrations = new(
        Sqlite: null, SqlServer: null, PostgreSql: "SELECT pg_advisory_unlock(5207081)");

    public static Task LockMigrationsAsync(AppDbContext db, CancellationToken ct) => RunAsync(LockMigrations, db, ct);

    public static Task UnlockMigrationsAsync(AppDbContext db, CancellationToken ct) =>
        RunAsync(UnlockMigrations, db, ct);

    public static Task ForgetMigrationLockAsync(AppDbContext db, CancellationToken ct) =>
        RunAsync(ForgetMigrationLock, db, ct);

    /// <summary>Outside a transaction only.</summary>
    public static Task SwitchForeignKeysAsync(AppDbContext db, bool isOn, CancellationToken ct) =>
        RunAsync(isOn ? ForeignKeysOn : ForeignKeysOff, db, ct);

    public static Task PrepareAsync(AppDbContext db, CancellationToken ct) => RunAsync(Prepare, db, ct);

    public static Task FoldLogAsync(AppDbContext db, CancellationToken ct) => RunAsync(FoldLog, db, ct);

    /// <summary>Applies SQLite's settings, and returns the values in effect.</summary>
    public static async Task<(string Journal, string ForeignKeys, string Synchronous)> SqliteSettingsAsync(
        AppDbContext db, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        var journal = await ScalarAsync(Journal, db, ct);
        var foreignKeys = await ScalarAsync(ForeignKeys, db, ct);
        var synchronous = await ScalarAsync(Synchronous, db, ct);
        await db.Database.CloseConnectionAsync();
        return (journal, foreignKeys, synchronous);
    }

    internal static async Task RunAsync(DialectText statement, AppDbContext db, CancellationToken ct)
    {
        if (statement.For(db) is { } sql)
        {
            await db.Database.ExecuteSqlRawAsync(sql, ct);
        }
    }

    private static async Task<string> ScalarAsync(DialectText statement, AppDbContext db, CancellationToken ct)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Constants, no input.
        command.CommandText = statement.For(db);
#pragma warning restore CA2100
        return Convert.ToString(await command.ExecuteScalarAsync(ct), CultureInfo.InvariantCulture)!;
    }
}
