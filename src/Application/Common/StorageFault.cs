namespace Hubbub.Application.Common;

public enum StorageFault
{
    /// <summary>Another writer changed or inserted the same row first: retry the work.</summary>
    Conflict,

    /// <summary>Another writer held the lock for too long.</summary>
    Busy,

    /// <summary>Full, read-only, unreachable or broken.</summary>
    Unavailable,
}
