namespace Hubbub.Application.Common;

/// <summary>The database's faults and snapshots, independent of the provider.</summary>
public interface IStorage
{
    /// <summary>The fault behind an exception; null if it does not come from the database.</summary>
    StorageFault? FaultOf(Exception exception);

    /// <summary>Discards everything read and changed so far, so that the work can be retried from the start.</summary>
    void Forget();

    /// <summary>
    /// Completes when everything committed so far, and thus readable, is as durable as an answer: for positions from
    /// which clients continue.
    /// </summary>
    Task Flushed();

    /// <summary>Runs reads that must be consistent with each other on one snapshot of the database.</summary>
    Task<T> ReadSnapshotAsync<T>(Func<CancellationToken, Task<T>> read, CancellationToken ct);
}
