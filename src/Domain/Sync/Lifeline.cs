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

/// <summary>One durable event of one person, numbered without gaps.</summary>
public sealed class UserEvent
{
    public UserId UserId { get; private init; }

    public long Seq { get; private init; }

    /// <summary>The name of the event on the hub.</summary>
    public string Type { get; private init; } = string.Empty;

    /// <summary>The event's JSON object, without its seq.</summary>
    public string Payload { get; private init; } = string.Empty;

    public DateTimeOffset At { get; private init; }
}
