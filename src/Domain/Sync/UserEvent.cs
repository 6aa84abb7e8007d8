using Hubbub.Domain.Common;

namespace Hubbub.Domain.Sync;

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
