namespace Hubbub.Infrastructure.Persistence.Statements;

/// <summary>
/// Lets an act that keeps losing conflicts commit alone, on PostgreSQL. Asked for before a transaction reads anything,
/// because its snapshot must see all that it has waited for; a lock on a table takes none.
/// </summary>
internal static class TurnStatements
{
    // Every database has this table, and nothing else is done to it while acts commit: whoever migrates waits for them.
    public static readonly DialectText Together = new(
        Sqlite: null, SqlServer: null, PostgreSql: "LOCK TABLE \"__Migrations\" IN ROW SHARE MODE");

    public static readonly DialectText Alone = new(
        Sqlite: null, SqlServer: null, PostgreSql: "LOCK TABLE \"__Migrations\" IN EXCLUSIVE MODE");

    /// <summary>Waits until the current transaction may begin.</summary>
    public static Task TakeAsync(AppDbContext db, bool isAlone, CancellationToken ct) =>
        DatabaseStartupStatements.RunAsync(isAlone ? Alone : Together, db, ct);
}
