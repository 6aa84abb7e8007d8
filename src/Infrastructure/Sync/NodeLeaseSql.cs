using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Hubbub.Infrastructure.Sync;

/// <summary>The statement of <see cref="NodeLease"/> in both dialects, side by side; null where one needs none.</summary>
/// <param name="Now">
/// The database's time, in Unix milliseconds: leases that nodes compare must not depend on how well their clocks agree.
/// On SQLite there is one node, and its own clock does.
/// </param>
internal sealed record NodeLeaseSql(string? Now)
{
    private static readonly NodeLeaseSql Sqlite = new(Now: null);

    private static readonly NodeLeaseSql SqlServer = new("SELECT DATEDIFF_BIG(millisecond, '19700101', SYSUTCDATETIME()) AS [Value]");

    public static NodeLeaseSql For(DatabaseFacade database) => database.IsSqlite() ? Sqlite : SqlServer;
}
