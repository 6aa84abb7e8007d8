using Hubbub.Infrastructure.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Infrastructure.Operations;

/// <summary>
/// Copies the database while a server writes to it, with SQLite's own online backup: the copy is one moment of it, whole.
/// </summary>
public sealed class Backup
{
    private static readonly string[] BesideDatabase = ["", "-journal", "-wal", "-shm"];

    private readonly AppDbContext _db;

    internal Backup(AppDbContext db) => _db = db;

    /// <summary>Writes the copy to a file that is not there yet; what stands in the way is the answer, and null is success.</summary>
    public async Task<string?> Write(string file, CancellationToken ct)
    {
        if (OperatorSql.For(_db.Database).SingleFile is not { } singleFile)
        {
            return "The database is on SQL Server: back it up with its own BACKUP DATABASE.";
        }

        var path = Path.GetFullPath(file);
        if (Path.Exists(path))
        {
            return $"{path} is there already; nothing is overwritten.";
        }

        if (!Directory.Exists(Path.GetDirectoryName(path)))
        {
            return $"There is no directory {Path.GetDirectoryName(path)}; make it first.";
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
#pragma warning disable CA2100 // A constant, no input.
            command.CommandText = singleFile;
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync(ct);
        }

        // Its name promises that it is all there, whatever happens to the machine next.
        await using var written = new FileStream(part, FileMode.Open, FileAccess.Write);
        written.Flush(flushToDisk: true);
    }

    // Password hashes, messages and codes: for this user's eyes only, as the database itself.
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
