using Hubbub.Domain.Common;

namespace Hubbub.Domain.Sync;

/// <summary>How far a person's event log goes.</summary>
public sealed class UserEventHead
{
    public UserId UserId { get; private init; }

    /// <summary>The seq of the newest event; 0 before the first.</summary>
    public long Head { get; private init; }

    /// <summary>Events up to this seq are past retention and gone.</summary>
    public long Floor { get; private set; }
}
