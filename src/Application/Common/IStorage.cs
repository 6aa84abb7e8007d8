using Hubbub.Domain.Common;

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

public enum StorageFault
{
    /// <summary>Another writer changed or inserted the same row first: retry the work.</summary>
    Conflict,

    /// <summary>Another writer held the lock for too long.</summary>
    Busy,

    /// <summary>Full, read-only, unreachable or broken.</summary>
    Unavailable,
}

/// <summary>The turn to write did not come in time, because other writers were too many or too slow.</summary>
public sealed class StorageBusyException() : Exception("The turn to write did not come in time.");

public static class StorageErrors
{
    public static readonly Error Conflict = new(
        "conflict", "Someone else changed this at the same time; try again.", ErrorKind.Conflict);

    public static readonly Error Busy = new(
        "storage_busy", "The server is busy; try again in a moment.", ErrorKind.Unavailable)
    {
        RetryAfterSeconds = 1,
    };

    public static readonly Error Unavailable =
        new("storage_unavailable", "The server's storage is unavailable right now; try again later.", ErrorKind.Unavailable)
        {
            RetryAfterSeconds = 5,
        };

    /// <summary>Too little space is left for files; everything that needs none still works.</summary>
    public static readonly Error Full =
        new("storage_full", "The server has no space for files right now; try again later.", ErrorKind.Unavailable)
        {
            RetryAfterSeconds = 60,
        };

    public static Error Of(StorageFault fault) => fault switch
    {
        StorageFault.Conflict => Conflict,
        StorageFault.Busy => Busy,
        StorageFault.Unavailable => Unavailable,
    };
}
