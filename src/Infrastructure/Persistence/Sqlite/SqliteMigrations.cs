using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Hubbub.Infrastructure.Persistence.Sqlite;

/// <summary>
/// Keeps each migration in one transaction. EF turns foreign keys off in the middle of rebuilding a table, which
/// commits the first half, and a server killed before the second could not start again; they are off for the whole
/// migration.
/// </summary>
internal sealed class SqliteMigrations(
    MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations)
    : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    public override IReadOnlyList<MigrationCommand> Generate(
        IReadOnlyList<MigrationOperation> operations,
        IModel? model = null,
        MigrationsSqlGenerationOptions options = MigrationsSqlGenerationOptions.Default) =>
        [
            .. base.Generate(operations, model, options).Where(c => !c.TransactionSuppressed
                || !c.CommandText.Contains("foreign_keys", StringComparison.Ordinal)),
        ];
}
