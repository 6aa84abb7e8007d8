using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Hubbub.Infrastructure.Sync;

/// <summary>A statement of <see cref="LifelineWriter"/> in both dialects, side by side; null where one needs none.</summary>
/// <param name="TakeTurn">
/// Makes other nodes' relays wait until this transaction ends. SQLite has one writer anyway.
/// </param>
internal sealed record RelayTurnSql(string? TakeTurn)
{
    private static readonly RelayTurnSql Sqlite = new(TakeTurn: null);

    private static readonly RelayTurnSql SqlServer = new(
        "EXEC sp_getapplock @Resource = 'hubbub.relay', @LockMode = 'Exclusive', @LockOwner = 'Transaction'");

    public static RelayTurnSql For(DatabaseFacade database) => database.IsSqlite() ? Sqlite : SqlServer;
}
