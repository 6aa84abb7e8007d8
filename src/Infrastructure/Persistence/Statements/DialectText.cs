namespace Hubbub.Infrastructure.Persistence.Statements;

/// <summary>A statement without rows, in each dialect, side by side.</summary>
/// <param name="Sqlite">Null where SQLite needs none.</param>
/// <param name="SqlServer">Null where SQL Server needs none.</param>
/// <param name="PostgreSql">Null where PostgreSQL needs none.</param>
internal sealed record DialectText(string? Sqlite, string? SqlServer, string? PostgreSql = null)
{
    public string? For(AppDbContext db) => db.Provider switch
    {
        DatabaseProvider.Sqlite => Sqlite,
        DatabaseProvider.SqlServer => SqlServer,
        DatabaseProvider.PostgreSql => PostgreSql,
    };
}
