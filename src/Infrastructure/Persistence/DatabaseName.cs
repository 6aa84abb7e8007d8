using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Infrastructure.Persistence;

/// <summary>Names the database in use, without credentials.</summary>
public static class DatabaseName
{
    public static string Of(IServiceProvider services)
    {
        using var scope = services.CreateScope();
        return Of(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }

    internal static string Of(AppDbContext db)
    {
        var connection = db.Database.GetDbConnection();
        return db.Provider switch
        {
            DatabaseProvider.Sqlite => $"SQLite {connection.DataSource}",
            DatabaseProvider.SqlServer => $"SQL Server {connection.DataSource}, database {connection.Database}",
            DatabaseProvider.PostgreSql => $"PostgreSQL {connection.DataSource}, database {connection.Database}",
        };
    }
}
