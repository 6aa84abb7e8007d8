using Hubbub.Domain.Common;

namespace Hubbub.Application.Common;

/// <summary>What every module's part of the database offers besides its sets.</summary>
public interface IModuleDb
{
    /// <summary>Stores all changes, and the effects of the changed entities' events, in one commit.</summary>
    Task<int> SaveChangesAsync(CancellationToken ct);

    /// <summary>
    /// Raises an event without an entity, such as for a set-based change; its handlers run in the next commit.
    /// </summary>
    void Raise(DomainEvent happened);

    /// <summary>
    /// Runs reads, set-based changes and a final save in one transaction that holds the write lock from the start, so
    /// that what it reads stays true until it commits.
    /// </summary>
    Task<T> InTransactionAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken ct);
}
