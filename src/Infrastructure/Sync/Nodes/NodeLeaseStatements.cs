using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Persistence.Statements;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Infrastructure.Sync.Nodes;

internal static class NodeLeaseStatements
{
    /// <summary>
    /// The database's time, in Unix milliseconds: leases must not depend on how well the nodes' clocks agree. On SQLite
    /// there is one node, and its own clock suffices.
    /// </summary>
    public static readonly DialectText Now = new(
        Sqlite: null,
        SqlServer: "SELECT DATEDIFF_BIG(millisecond, '19700101', SYSUTCDATETIME()) AS [Value]",
        PostgreSql: "SELECT CAST(floor(extract(epoch FROM clock_timestamp()) * 1000) AS bigint) AS \"Value\"");

    /// <summary>The database's time; null if the node's own suffices.</summary>
    public static async Task<DateTimeOffset?> NowAsync(AppDbContext db, CancellationToken ct) =>
        Now.For(db) is { } sql
            ? DateTimeOffset.FromUnixTimeMilliseconds((await db.Database.SqlQueryRaw<long>(sql).ToListAsync(ct))[0])
            : null;
}
