using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Hubbub.Infrastructure.Persistence;

/// <summary>How each provider is set up.</summary>
internal static class Databases
{
    public static DbContextOptionsBuilder<SqliteDbContext> Sqlite(
        DbContextOptionsBuilder<SqliteDbContext> builder, string connectionString)
    {
        // SQLite has no schemas; table names are unique over all modules.
        builder.UseSqlite(connectionString, sqlite => sqlite.MigrationsHistoryTable("__Migrations"))
            .ConfigureWarnings(w => w.Ignore(SqliteEventId.SchemaConfiguredWarning));
        return builder;
    }

    public static DbContextOptionsBuilder<SqlServerDbContext> SqlServer(
        DbContextOptionsBuilder<SqlServerDbContext> builder, string connectionString)
    {
        builder.UseSqlServer(connectionString, sqlServer => sqlServer
            .MigrationsHistoryTable("__Migrations")
            .EnableRetryOnFailure(maxRetryCount: 4, maxRetryDelay: TimeSpan.FromSeconds(2), errorNumbersToAdd: null));
        return builder;
    }
}
