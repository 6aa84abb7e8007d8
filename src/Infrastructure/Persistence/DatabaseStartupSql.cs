using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Hubbub.Infrastructure.Persistence;

/// <summary>
/// The statements of <see cref="DatabaseStartup"/> in both dialects; null where a dialect needs none.
/// </summary>
/// <param name="ForgetMigrationLock">
/// A start that was killed leaves its migration lock behind, and every later start would wait for it forever. On SQLite
/// the lock on the data directory guarantees that nobody else migrates this file; SQL Server releases the lock with the
/// session.
/// </param>
/// <param name="Prepare">
/// On SQLite, the search index of posts: the application produces its words, so the tokenizer only splits at spaces. On
/// SQL Server, settings by which readers do not wait for writers, and bootstrap reads one snapshot.
/// </param>
internal sealed record DatabaseStartupSql(string? ForgetMigrationLock, string? Prepare)
{
    // SQLite answers each with the value in effect. SQL Server has no counterpart.
    public static readonly string SqliteJournal = "PRAGMA journal_mode = WAL";
    public static readonly string SqliteForeignKeys = "PRAGMA foreign_keys";
    public static readonly string SqliteSynchronous = "PRAGMA synchronous";
    public static readonly string SqliteFoldLog = "PRAGMA wal_checkpoint(TRUNCATE)";

    private static readonly DatabaseStartupSql Sqlite = new(
        "DROP TABLE IF EXISTS \"__EFMigrationsLock\"",
        """
        CREATE VIRTUAL TABLE IF NOT EXISTS "PostIndex" USING fts5(
            Words, content='', contentless_delete=1, prefix='2 3',
            tokenize="unicode61 remove_diacritics 2 categories 'L* M* N* S* P* C*'")
        """);

    private static readonly DatabaseStartupSql SqlServer = new(
        null,
        """
        IF EXISTS (SELECT 1 FROM sys.databases WHERE database_id = DB_ID() AND is_read_committed_snapshot_on = 0)
            ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE;
        IF EXISTS (SELECT 1 FROM sys.databases WHERE database_id = DB_ID() AND snapshot_isolation_state = 0)
            ALTER DATABASE CURRENT SET ALLOW_SNAPSHOT_ISOLATION ON;
        """);

    public static DatabaseStartupSql For(DatabaseFacade database) => database.IsSqlite() ? Sqlite : SqlServer;
}
