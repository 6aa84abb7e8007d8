using Hubbub.Application.Common;
using Hubbub.Infrastructure.Sync;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.Options;

namespace Hubbub.Infrastructure.Persistence;

/// <summary>Lets the migration tool build the SQLite model without a server.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteDbContext>
{
    public SqliteDbContext CreateDbContext(string[] args) => new(
        Databases.Sqlite(new DbContextOptionsBuilder<SqliteDbContext>(), "Data Source=design.db").Options,
        new IdGenerator(TimeProvider.System), new NodeIdentity(), DesignTime.Gate, new RelaySignal(), readers: null);
}

/// <summary>Lets the migration tool build the SQL Server model without a server.</summary>
internal sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<SqlServerDbContext>
{
    public SqlServerDbContext CreateDbContext(string[] args) => new(
        Databases.SqlServer(new DbContextOptionsBuilder<SqlServerDbContext>(), "Server=design").Options,
        new IdGenerator(TimeProvider.System), new NodeIdentity(), DesignTime.Gate, new RelaySignal());
}

internal static class DesignTime
{
    public static WriteGate Gate => new(Options.Create(new DatabaseOptions()));
}
