using Hubbub.Domain.Common;

namespace Hubbub.Domain.Sync;

/// <summary>The range of a person's event log.</summary>
public sealed class UserEventHead
{
    public UserId UserId { get; private init; }

    /// <summary>The seq of the newest event; 0 if there is none yet.</summary>
    public long Head { get; private init; }

    /// <summary>Events up to this seq were removed after their retention.</summary>
    public long Floor { get; private set; }
}

/// <summary>One durable event in one person's log, numbered without gaps.</summary>
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
