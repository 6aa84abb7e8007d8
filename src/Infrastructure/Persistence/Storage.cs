using System.Data;
using Hubbub.Application.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Infrastructure.Persistence;

/// <param name="context">The scope's context, resolved lazily, since many commands do not need it.</param>
internal sealed class Storage(Func<AppDbContext> context) : IStorage
{
    public StorageFault? FaultOf(Exception exception) => StorageFaults.Of(exception);

    public void Forget() => context().Forget();

    public Task Flushed() => context().FlushedAsync();

    public async Task<T> ReadSnapshotAsync<T>(Func<CancellationToken, Task<T>> read, CancellationToken ct)
    {
        var db = context();
        return await db.Database.CreateExecutionStrategy().ExecuteAsync(
            async token =>
            {
                await db.Database.OpenConnectionAsync(token);
                try
                {
                    // Deferred: under WAL such a reader never waits for the writer. EF did not begin it, so it is
                    // disposed here.
                    await using var snapshot = (db.Database.GetDbConnection() as SqliteConnection)?.BeginTransaction(
                        deferred: true);
                    await using (snapshot is not null
                        ? await db.Database.UseTransactionAsync(snapshot, token)
                        : await db.Database.BeginTransactionAsync(IsolationLevel.Snapshot, token))
                    {
                        return await read(token);
                    }
                }
                finally
                {
                    await db.EndSnapshotAsync();
                }
            },
            ct);
    }
}
