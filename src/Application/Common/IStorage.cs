using Hubbub.Domain.Common;

namespace Hubbub.Application.Common;

/// <summary>What the database did to us, in words that both databases share.</summary>
public interface IStorage
{
    /// <summary>What an exception means; null when it is not the database's.</summary>
    StorageFault? FaultOf(Exception exception);

    /// <summary>Forgets everything read and changed so far, so that the work can be done again from the start.</summary>
    void Forget();

    /// <summary>
    /// Completes when what was committed, and so can have been read, is as durable as an answer: for what clients go on from.
    /// </summary>
    Task Flushed();

    /// <summary>Runs reads that must agree with one another on one snapshot of the database.</summary>
    Task<T> ReadSnapshotAsync<T>(Func<CancellationToken, Task<T>> read, CancellationToken ct);
}

public enum StorageFault
{
    /// <summary>Someone else changed or inserted the same row first: do the work again.</summary>
    Conflict,

    /// <summary>Another writer held the lock for too long.</summary>
    Busy,

    /// <summary>Full, read-only, unreachable or broken.</summary>
    Unavailable,
}

/// <summary>Others write too much or for too long: a turn to write did not come.</summary>
public sealed class StorageBusyException() : Exception("The turn to write did not come in time.");

public static class StorageErrors
{
    public static readonly Error Conflict = new(
        "conflict", "Someone else changed this at the same moment; try again.", ErrorKind.Conflict);

    public static readonly Error Busy = new(
        "storage_busy", "The server is busy; try again in a moment.", ErrorKind.Unavailable)
    {
        RetryAfterSeconds = 1,
    };

    public static readonly Error Unavailable =
        new("storage_unavailable", "The server cannot store anything right now; try again later.", ErrorKind.Unavailable)
        {
            RetryAfterSeconds = 5,
        };

    /// <summary>There is too little room for files; what takes none of it still works.</summary>
    public static readonly Error Full =
        new("storage_full", "The server has no room for files right now; try again later.", ErrorKind.Unavailable)
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
