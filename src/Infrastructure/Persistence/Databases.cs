using System.Data.Common;
using Hubbub.Application.Common;
using Hubbub.Infrastructure.Persistence.PostgreSql;
using Hubbub.Infrastructure.Persistence.Sqlite;
using Hubbub.Infrastructure.Persistence.Statements;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Sqlite.Storage.Internal;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL;

namespace Hubbub.Infrastructure.Persistence;

/// <summary>Configures each provider.</summary>
internal static class Databases
{
    private static readonly ForgetReads ForgetReads = new();
    private static readonly ReadableTexts ReadableTexts = new();

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
        builder.UseNpgsql(WithDefaults(connectionString), npgsql => npgsql
            .MigrationsHistoryTable("__Migrations")
            .ExecutionStrategy(dependencies => new RetriesOnPostgreSql(dependencies)))
            .AddInterceptors(ForgetReads, ReadableTexts)
            .ConfigureWarnings(SilenceDuplicateWarnings);
        return builder;
    }

    /// <summary>Adds what Hubbub needs to a connection string of PostgreSQL, unless it says otherwise.</summary>
    internal static string WithDefaults(string connectionString)
    {
        // Its keys by their one name, and only those that are given.
        var given = new DbConnectionStringBuilder
        {
            ConnectionString = new NpgsqlConnectionStringBuilder(connectionString).ConnectionString,
        };
        // Statements are few and repeat: to parse and plan them costs more than most need to run.
        Add("Max Auto Prepare", "200");
        // By default PostgreSQL allows 97 in all.
        Add("Maximum Pool Size", "40");
        // The transaction of a node that is frozen or cut off ends, and with it the locks that others wait for.
        Add("Options", "-c idle_in_transaction_session_timeout=10s -c tcp_keepalives_idle=10"
            + " -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3");
        return given.ConnectionString;

        void Add(string name, string value)
        {
            if (!given.ContainsKey(name))
            {
                given[name] = value;
            }
        }
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
            dependencies,
            maxRetryCount: 4,
            maxRetryDelay: TimeSpan.FromSeconds(2),
            // The server is stopping, and had not committed.
            errorCodesToAdd:
            [
                PostgresErrorCodes.AdminShutdown, PostgresErrorCodes.CrashShutdown, PostgresErrorCodes.CannotConnectNow,
            ])
    {
        protected override bool ShouldRetryOn(Exception? exception) =>
            exception is not null and not UnknownOutcomeException
                && StorageFaults.Of(exception) is not (StorageFault.Conflict or StorageFault.Busy)
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
