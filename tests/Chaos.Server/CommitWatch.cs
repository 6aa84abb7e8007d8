using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Hubbub.Chaos.Server;

/// <summary>
/// Observes the transactions of a server that cannot be watched from inside the database: any that is about to commit,
/// has committed, or has gone back to a savepoint.
/// </summary>
internal sealed class CommitWatch : DbTransactionInterceptor
{
    public override ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction,
        TransactionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken = default)
    {
        KillSwitch.Reach(KillSwitch.BeforeCommit);
        return new(result);
    }

    public override Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        KillSwitch.Reach(KillSwitch.AfterCommit);
        return Task.CompletedTask;
    }

    public override Task RolledBackToSavepointAsync(
        DbTransaction transaction, TransactionEventData eventData, CancellationToken cancellationToken = default)
    {
        KillSwitch.CommitsAfterSavepoint();
        return Task.CompletedTask;
    }
}
