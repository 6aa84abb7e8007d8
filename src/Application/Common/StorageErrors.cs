using Hubbub.Domain.Common;

namespace Hubbub.Application.Common;

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
        new("storage_unavailable", "The server's storage is unavailable; try again later.", ErrorKind.Unavailable)
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
