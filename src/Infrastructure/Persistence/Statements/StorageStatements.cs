using Microsoft.EntityFrameworkCore;

namespace Hubbub.Infrastructure.Persistence.Statements;

internal static class StorageStatements
{
    /// <summary>A pooled connection keeps its isolation level, and its next user needs the default.</summary>
    public static readonly DialectText EndSnapshot = new(
        Sqlite: null, SqlServer: "SET TRANSACTION ISOLATION LEVEL READ COMMITTED");

    public static Task EndSnapshotAsync(AppDbContext db, CancellationToken ct) =>
        EndSnapshot.For(db) is { } sql ? db.Database.ExecuteSqlRawAsync(sql, ct) : Task.CompletedTask;
}
