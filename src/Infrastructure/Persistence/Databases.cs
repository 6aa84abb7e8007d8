using Hubbub.Application.Common;
using Hubbub.Infrastructure.Persistence.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Sqlite.Storage.Internal;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;

namespace Hubbub.Infrastructure.Persistence;

/// <summary>How each provider is set up.</summary>
internal static class Databases
{
    public static DbContextOptionsBuilder<SqliteDbContext> Sqlite(
        DbContextOptionsBuilder<SqliteDbContext> builder, string connectionString)
    {
        // SQLite has no schemas; table names are unique over all modules.
#pragma warning disable EF1001 // See SqliteContextConnection.
        builder.UseSqlite(connectionString, sqlite => sqlite
                .MigrationsHistoryTable("__Migrations")
                // One JSON array whatever its length, and so one statement to compile and to prepare.
                .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
            .ReplaceService<ISqliteRelationalConnection, SqliteContextConnection>()
            .ConfigureWarnings(w => w.Ignore(SqliteEventId.SchemaConfiguredWarning))
            .ConfigureWarnings(QuietWhatOthersTell);
#pragma warning restore EF1001
        return builder;
    }

    public static DbContextOptionsBuilder<SqlServerDbContext> SqlServer(
        DbContextOptionsBuilder<SqlServerDbContext> builder, string connectionString)
    {
        builder.UseSqlServer(connectionString, sqlServer => sqlServer
            .MigrationsHistoryTable("__Migrations")
            .ExecutionStrategy(dependencies => new RetriesOfFaults(dependencies)))
            .ConfigureWarnings(QuietWhatOthersTell);
        return builder;
    }

    /// <summary>
    /// The connection's faults. A conflict it leaves to whoever does the act again, at once and from what it reads then.
    /// </summary>
    private sealed class RetriesOfFaults(ExecutionStrategyDependencies dependencies)
        : SqlServerRetryingExecutionStrategy(
            dependencies, maxRetryCount: 4, maxRetryDelay: TimeSpan.FromSeconds(2), errorNumbersToAdd: null)
    {
        protected override bool ShouldRetryOn(Exception exception) =>
            StorageFaults.Of(exception) != StorageFault.Conflict && base.ShouldRetryOn(exception);
    }

    private static void QuietWhatOthersTell(WarningsConfigurationBuilder warnings) => warnings
        // A test compares model and migrations; each start need not build both to do so again.
        .Ignore(RelationalEventId.PendingModelChangesWarning)
        // Two writers that meet are no error, they are tried again; and what is one is logged by whoever answers for it.
        .Log(
            (RelationalEventId.CommandError, LogLevel.Debug),
            (RelationalEventId.TransactionError, LogLevel.Debug),
            (CoreEventId.OptimisticConcurrencyException, LogLevel.Debug),
            (CoreEventId.SaveChangesFailed, LogLevel.Debug),
            (CoreEventId.QueryIterationFailed, LogLevel.Debug));
}
