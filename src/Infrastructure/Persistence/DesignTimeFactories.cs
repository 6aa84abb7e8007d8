using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Hubbub.Infrastructure.Persistence;

/// <summary>Lets the migration tool build the SQLite model without a server.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteDbContext>
{
    public SqliteDbContext CreateDbContext(string[] args) => new(
        Databases.Sqlite(new DbContextOptionsBuilder<SqliteDbContext>(), "Data Source=design.db").Options,
        commit: null, connections: null);
}

/// <summary>Lets the migration tool build the PostgreSQL model without a server.</summary>
internal sealed class PostgreSqlDesignTimeFactory : IDesignTimeDbContextFactory<PostgreSqlDbContext>
{
    public PostgreSqlDbContext CreateDbContext(string[] args) => new(
        Databases.PostgreSql(new DbContextOptionsBuilder<PostgreSqlDbContext>(), "Host=design").Options,
        commit: null);
}

/// <summary>Lets the migration tool build the SQL Server model without a server.</summary>
internal sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<SqlServerDbContext>
{
    public SqlServerDbContext CreateDbContext(string[] args) => new(
        Databases.SqlServer(new DbContextOptionsBuilder<SqlServerDbContext>(), "Server=design").Options,
        commit: null);
}
