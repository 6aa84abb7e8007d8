using Hubbub.Domain.Common;

namespace Hubbub.Application.Common;

/// <summary>What every module's slice of the database can do beside its sets.</summary>
public interface IModuleDb
{
    /// <summary>Stores all changes, and what the events of the changed entities cause, in one commit.</summary>
    Task<int> SaveChangesAsync(CancellationToken ct);

    /// <summary>Raises an event that no entity raised (a set-based change has none); its handlers run in the next commit.</summary>
    void Raise(DomainEvent happened);

    /// <summary>
    /// Runs reads, set-based changes and a final save as one transaction that has the write lock from its start, so
    /// that what it reads stays true until it commits.
    /// </summary>
    Task<T> InTransactionAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken ct);
}
