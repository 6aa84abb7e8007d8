using System.Globalization;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Sync;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.Options;

namespace Hubbub.Infrastructure.Operations;

/// <summary>
/// Copies the SQLite database into an empty database of a server, in one transaction there, which commits if each table
/// has the same rows on both sides. If it fails or is killed, the target is still empty, and it is begun anew.
/// </summary>
public sealed class DataMigration
{
    private readonly AppDbContext _db;
    private readonly IOptions<DataOptions> _data;

    internal DataMigration(AppDbContext db, IOptions<DataOptions> data) => (_db, _data) = (db, data);

    /// <summary>Copies everything but the indexes for searches, which the server makes anew.</summary>
    /// <param name="provider">The target's database: SQL Server or PostgreSQL.</param>
    /// <param name="connectionString">The target's. The database exists and has no rows; tables are made.</param>
    /// <param name="say">Gets a line for each table.</param>
    /// <param name="ct">Ends it; the target stays empty.</param>
    /// <returns>The number of rows.</returns>
    /// <exception cref="InvalidOperationException">Why nothing was copied.</exception>
    public async Task<long> Run(
        DatabaseProvider provider, string connectionString, Action<string> say, CancellationToken ct)
    {
        if (_db.Provider != DatabaseProvider.Sqlite || provider == DatabaseProvider.Sqlite)
        {
            throw new InvalidOperationException(
                "migrate-data copies from SQLite to PostgreSql or SqlServer; Database__Provider must be Sqlite.");
        }

        if (!File.Exists(_db.File))
        {
            throw new InvalidOperationException($"There is no database: {DatabaseName.Of(_db)}. Set Data__Directory.");
        }

        using var alone = new DataDirectory(_data);
        if (await DatabaseStartup.Pending(_db, ct) is not [])
        {
            throw new InvalidOperationException(
                "The database is from an older version than this program; run the command migrate first.");
        }

        await using var target = Open(provider, connectionString);
        // One that servers of an older version use must not be migrated by a mistake in its name.
        var lacks = (await DatabaseStartup.Pending(target, ct)).Count;
        if (lacks > 0 && lacks < target.Database.GetMigrations().Count())
        {
            throw new InvalidOperationException(
                "The target is from an older version than this program; copy into a new, empty database.");
        }

        await DatabaseStartup.BringUpToDate(target, ct);
        return await Copy(target, say, ct);
    }

    private async Task<long> Copy(AppDbContext target, Action<string> say, CancellationToken ct)
    {
        var tables = Tables(target);
        await using var source = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = _db.File, Pooling = false }.ConnectionString);
        await source.OpenAsync(ct);
        // One snapshot: the commands of an operator may write.
        await using var read = source.BeginTransaction(deferred: true);
        var connection = target.Database.GetDbConnection();
        await connection.OpenAsync(ct);
        await using var write = await connection.BeginTransactionAsync(ct);
        foreach (var (table, seeds) in tables)
        {
            await table.Empty(write, seeds, ct);
        }

        var copied = new List<(TableCopy Table, RowSum Sum)>();
        foreach (var (table, _) in tables)
        {
            copied.Add((table, await table.Copy(read, write, ct)));
        }

        foreach (var (table, sum) in copied)
        {
            var stored = await table.Stored(write, ct);
            say(string.Create(CultureInfo.InvariantCulture, $"{table.Name,-24} {sum}"));
            if (stored != sum)
            {
                throw new InvalidOperationException(
                    $"{table.Name} has {sum} in SQLite, and {stored} after it was copied. Nothing was kept.");
            }
        }

        await write.CommitAsync(ct);
        return copied.Sum(c => c.Sum.Rows);
    }

    // A table after those that it refers to, with the number of rows that migrations store in it.
    private List<(TableCopy Table, int Seeds)> Tables(AppDbContext target)
    {
        var model = target.GetService<IDesignTimeModel>().Model;
        var source = _db.Model.GetRelationalModel().Tables.Select(t => t.Name).ToHashSet();
        source.Remove(_db.Model.FindEntityType(typeof(SearchIndex))!.GetTableName()!);
        var left = target.Model.GetRelationalModel().Tables.Where(t => source.Contains(t.Name))
            .OrderBy(t => t.Name, StringComparer.Ordinal).ToList();
        var ordered = new List<(TableCopy, int)>();
        while (left.Count > 0)
        {
            var next = left.First(t => !t.ForeignKeyConstraints.Any(
                key => key.PrincipalTable != t && left.Contains(key.PrincipalTable)));
            left.Remove(next);
            var seeds = next.EntityTypeMappings.Sum(m => model.FindEntityType(m.TypeBase.Name)!.GetSeedData().Count());
            ordered.Add((new TableCopy(target, next), seeds));
        }

        return ordered;
    }

    private static AppDbContext Open(DatabaseProvider provider, string connectionString)
    {
        var text = InfrastructureServices.Readable(provider, connectionString, "The connection string after --to");
        return provider == DatabaseProvider.SqlServer
            ? new SqlServerDbContext(Databases.SqlServer(new(), text).Options, commit: null)
            : new PostgreSqlDbContext(Databases.PostgreSql(new(), text).Options, commit: null);
    }
}
