using Hubbub.Infrastructure.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Infrastructure.Operations;

/// <summary>
/// Copies the database while a server writes to it, with SQLite's online backup: the copy is a consistent snapshot.
/// </summary>
public sealed class Backup
{
    private static readonly string[] BesideDatabase = ["", "-journal", "-wal", "-shm"];

    private readonly AppDbContext _db;

    internal Backup(AppDbContext db) => _db = db;

    /// <summary>Writes the copy to a new file. Returns the problem, or null on success.</summary>
    public async Task<string?> Write(string file, CancellationToken ct)
    {
        if (OperatorStatements.SingleFile.For(_db) is not { } singleFile)
        {
            return _db.Provider == DatabaseProvider.SqlServer
                ? "The database is on SQL Server: back it up with SQL Server's BACKUP DATABASE."
                : "The database is on PostgreSQL: back it up with PostgreSQL's pg_dump or pg_basebackup.";
        }

        var path = Path.GetFullPath(file);
        if (Path.Exists(path))
        {
            return $"{path} already exists and is not overwritten; choose another file.";
        }

        if (!Directory.Exists(Path.GetDirectoryName(path)))
        {
            return $"There is no directory {Path.GetDirectoryName(path)}; create it first.";
        }

        var part = $"{path}.{Guid.NewGuid():N}.part";
        try
        {
            CreateSecret(part);
            await _db.Database.OpenConnectionAsync(ct);
            await Copy((SqliteConnection)_db.Database.GetDbConnection(), part, singleFile, ct);
            File.Move(part, path);
            return null;
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            return $"The backup could not be written to {path}: {e.Message}";
        }
        finally
        {
            Array.ForEach(BesideDatabase, suffix => File.Delete(part + suffix));
        }
    }

    private static async Task Copy(SqliteConnection database, string part, string singleFile, CancellationToken ct)
    {
        await using (var copy = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = part, Pooling = false }.ConnectionString))
        {
            await copy.OpenAsync(ct);
            database.BackupDatabase(copy);
            await using var command = copy.CreateCommand();
#pragma warning disable CA2100 // A constant.
            command.CommandText = singleFile;
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync(ct);
        }

        // Flush before the rename: its final name promises a complete file, even after a power cut.
        await using var written = new FileStream(part, FileMode.Open, FileAccess.Write);
        FileFlush.ToDisk(written);
    }

    // Password hashes, messages and codes: readable by this user only, like the database itself.
    private static void CreateSecret(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        new FileStream(path, options).Dispose();
    }
}
