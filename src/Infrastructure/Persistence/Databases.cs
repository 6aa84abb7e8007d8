using System.Data.Common;
using Hubbub.Application.Common;
using Hubbub.Infrastructure.Persistence.Sqlite;
using Hubbub.Infrastructure.Persistence.Statements;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Sqlite.Storage.Internal;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using Npgsql.EntityFrameworkCore.PostgreSQL;

namespace Hubbub.Infrastructure.Persistence;

/// <summary>Configures each provider.</summary>
internal static class Databases
{
    private static readonly ForgetReads ForgetReads = new();

    public static DbContextOptionsBuilder<SqliteDbContext> Sqlite(
        DbContextOptionsBuilder<SqliteDbContext> builder, string connectionString)
    {
        // SQLite has no schemas; table names are unique across all modules.
#pragma warning disable EF1001 // See SqliteContextConnection.
        builder.UseSqlite(connectionString, sqlite => sqlite
                .MigrationsHistoryTable("__Migrations")
                // One JSON array of any length, and so a single statement to compile and prepare.
                .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
            .ReplaceService<ISqliteRelationalConnection, SqliteContextConnection>()
            .ReplaceService<IMigrationsSqlGenerator, SqliteMigrations>()
            .AddInterceptors(ForgetReads)
            .ConfigureWarnings(w => w.Ignore(SqliteEventId.SchemaConfiguredWarning))
            .ConfigureWarnings(SilenceDuplicateWarnings);
#pragma warning restore EF1001
        return builder;
    }

    public static DbContextOptionsBuilder<SqlServerDbContext> SqlServer(
        DbContextOptionsBuilder<SqlServerDbContext> builder, string connectionString)
    {
        builder.UseSqlServer(connectionString, sqlServer => sqlServer
            .MigrationsHistoryTable("__Migrations")
            .ExecutionStrategy(dependencies => new RetriesOfFaults(dependencies)))
            .AddInterceptors(ForgetReads)
            .ConfigureWarnings(SilenceDuplicateWarnings);
        return builder;
    }

    public static DbContextOptionsBuilder<PostgreSqlDbContext> PostgreSql(
        DbContextOptionsBuilder<PostgreSqlDbContext> builder, string connectionString)
    {
        builder.UseNpgsql(Preparing(connectionString), npgsql => npgsql
            .MigrationsHistoryTable("__Migrations")
            .ExecutionStrategy(dependencies => new RetriesOnPostgreSql(dependencies)))
            .AddInterceptors(ForgetReads)
            .ConfigureWarnings(SilenceDuplicateWarnings);
        return builder;
    }

    // Statements are few and repeat: to parse and plan them costs more than most need to run.
    private static string Preparing(string connectionString)
    {
        var given = new DbConnectionStringBuilder { ConnectionString = connectionString };
        return given.ContainsKey("Max Auto Prepare") || given.ContainsKey("MaxAutoPrepare")
            ? connectionString
            : $"{connectionString};Max Auto Prepare=200";
    }

    /// <summary>
    /// Retries connection faults. Conflicts are left to the retry of the whole act, which reads again.
    /// </summary>
    private sealed class RetriesOfFaults(ExecutionStrategyDependencies dependencies)
        : SqlServerRetryingExecutionStrategy(
            dependencies, maxRetryCount: 4, maxRetryDelay: TimeSpan.FromSeconds(2), errorNumbersToAdd: null)
    {
        protected override bool ShouldRetryOn(Exception exception) =>
            StorageFaults.Of(exception) != StorageFault.Conflict && base.ShouldRetryOn(exception);
    }

    private sealed class RetriesOnPostgreSql(ExecutionStrategyDependencies dependencies)
        : NpgsqlRetryingExecutionStrategy(
            dependencies, maxRetryCount: 4, maxRetryDelay: TimeSpan.FromSeconds(2), errorCodesToAdd: null)
    {
        protected override bool ShouldRetryOn(Exception? exception) =>
            exception is not null && StorageFaults.Of(exception) != StorageFault.Conflict
                && base.ShouldRetryOn(exception);
    }

    private static void SilenceDuplicateWarnings(WarningsConfigurationBuilder warnings) => warnings
        // A test compares model and migrations, so a start need not build both to compare them.
        .Ignore(RelationalEventId.PendingModelChangesWarning)
        // Conflicts between writers are retried and are not errors; real errors are logged where they are handled.
        .Log(
            (RelationalEventId.CommandError, LogLevel.Debug),
            (RelationalEventId.TransactionError, LogLevel.Debug),
            (CoreEventId.OptimisticConcurrencyException, LogLevel.Debug),
            (CoreEventId.SaveChangesFailed, LogLevel.Debug),
            (CoreEventId.QueryIterationFailed, LogLevel.Debug));
}
