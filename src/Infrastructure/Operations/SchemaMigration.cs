using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Persistence.Statements;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Options;

namespace Hubbub.Infrastructure.Operations;

/// <summary>Migrates the database as a step of its own, with no server.</summary>
public sealed class SchemaMigration
{
    private readonly AppDbContext _db;
    private readonly IOptions<DataOptions> _data;

    internal SchemaMigration(AppDbContext db, IOptions<DataOptions> data) => (_db, _data) = (db, data);

    /// <summary>The names of the migrations that the database lacks, in order; all if it does not exist.</summary>
    /// <exception cref="InvalidOperationException">The database is from a newer version.</exception>
    public async Task<IReadOnlyList<string>> Pending(CancellationToken ct) =>
        // To look into a missing SQLite database would create it.
        _db.Provider == DatabaseProvider.Sqlite && !File.Exists(_db.File)
            ? [.. _db.GetService<IMigrationsAssembly>().Migrations.Keys]
            : await DatabaseStartup.Pending(_db, ct);

    /// <summary>
    /// Applies the pending migrations, and returns the names of those that were pending before. Processes that migrate
    /// a server's database at the same time wait for each other; one of them does the work.
    /// </summary>
    /// <exception cref="InvalidOperationException">
    /// The database is from a newer version, or a server uses the SQLite database.
    /// </exception>
    public async Task<IReadOnlyList<string>> Apply(CancellationToken ct)
    {
        using var alone = _db.Provider == DatabaseProvider.Sqlite ? new DataDirectory(_data) : null;
        _db.UseOwnConnection();
        var pending = await Pending(ct);
        await DatabaseStartup.BringUpToDate(_db, ct);
        return pending;
    }

    /// <summary>
    /// What <see cref="Apply"/> does, as a script for the database's own tools. It leaves out what was already applied.
    /// </summary>
    /// <exception cref="InvalidOperationException">SQLite's script language has no conditions.</exception>
    public string Script()
    {
        if (_db.Provider == DatabaseProvider.Sqlite)
        {
            throw new InvalidOperationException(
                "SQLite has no conditions that a script could use to leave out what was already applied; "
                + "run migrate without --script.");
        }

        var script = _db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
        return DatabaseStartupStatements.Prepare.For(_db) is { } prepare ? $"{script}{prepare}\nGO\n" : script;
    }
}
