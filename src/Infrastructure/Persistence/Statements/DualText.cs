namespace Hubbub.Infrastructure.Persistence.Statements;

/// <summary>A statement without rows, in both dialects, side by side.</summary>
/// <param name="Sqlite">Null where SQLite needs none.</param>
/// <param name="SqlServer">Null where SQL Server needs none.</param>
internal sealed record DualText(string? Sqlite, string? SqlServer)
{
    public string? For(AppDbContext db) => db.Provider switch
    {
        DatabaseProvider.Sqlite => Sqlite,
        DatabaseProvider.SqlServer => SqlServer,
    };
}
