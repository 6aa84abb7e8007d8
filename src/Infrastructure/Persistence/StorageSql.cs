using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Hubbub.Infrastructure.Persistence;

/// <summary>The statement of <see cref="Storage"/> in both dialects; null where a dialect needs none.</summary>
/// <param name="EndSnapshot">Resets the isolation level, which a pooled connection would keep.</param>
internal sealed record StorageSql(string? EndSnapshot)
{
    private static readonly StorageSql Sqlite = new(EndSnapshot: null);

    private static readonly StorageSql SqlServer = new("SET TRANSACTION ISOLATION LEVEL READ COMMITTED");

    public static StorageSql For(DatabaseFacade database) => database.IsSqlite() ? Sqlite : SqlServer;
}
