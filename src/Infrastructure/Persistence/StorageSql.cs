using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Hubbub.Infrastructure.Persistence;

/// <summary>The statement of <see cref="Storage"/> in both dialects, side by side; null where one needs none.</summary>
/// <param name="EndSnapshot">A pooled connection keeps its level, and whoever gets it next wants the usual one.</param>
internal sealed record StorageSql(string? EndSnapshot)
{
    private static readonly StorageSql Sqlite = new(EndSnapshot: null);

    private static readonly StorageSql SqlServer = new("SET TRANSACTION ISOLATION LEVEL READ COMMITTED");

    public static StorageSql For(DatabaseFacade database) => database.IsSqlite() ? Sqlite : SqlServer;
}
