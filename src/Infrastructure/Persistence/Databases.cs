using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Hubbub.Infrastructure.Persistence;

/// <summary>How each provider is set up.</summary>
internal static class Databases
{
    public static DbContextOptionsBuilder<SqliteDbContext> Sqlite(
        DbContextOptionsBuilder<SqliteDbContext> builder, string connectionString)
    {
        // SQLite has no schemas; table names are unique over all modules.
        builder.UseSqlite(connectionString, sqlite => sqlite.MigrationsHistoryTable("__Migrations"))
            .ConfigureWarnings(w => w.Ignore(SqliteEventId.SchemaConfiguredWarning))
            .ConfigureWarnings(LogFailuresQuietly);
        return builder;
    }

    public static DbContextOptionsBuilder<SqlServerDbContext> SqlServer(
        DbContextOptionsBuilder<SqlServerDbContext> builder, string connectionString)
    {
        builder.UseSqlServer(connectionString, sqlServer => sqlServer
            .MigrationsHistoryTable("__Migrations")
            .EnableRetryOnFailure(maxRetryCount: 4, maxRetryDelay: TimeSpan.FromSeconds(2), errorNumbersToAdd: null))
            .ConfigureWarnings(LogFailuresQuietly);
        return builder;
    }

    // Two who want the same row is a normal day: one does it again. Whoever gets the exception says what is an error.
    private static void LogFailuresQuietly(WarningsConfigurationBuilder warnings) => warnings.Log(
        (RelationalEventId.CommandError, LogLevel.Information),
        (CoreEventId.SaveChangesFailed, LogLevel.Information));
}
