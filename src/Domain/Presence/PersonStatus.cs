using Hubbub.Domain.Common;

namespace Hubbub.Domain.Presence;

/// <summary>The status that a person chose to show while connected.</summary>
public enum StatusChoice
{
    Online,
    Away,
    Busy,
    Invisible,
}

/// <summary>A person's chosen status and when they were last seen; whether they are connected is not stored.</summary>
public sealed class PersonStatus(UserId userId)
{
    public const int MaxText = 100;

    public UserId UserId { get; private init; } = userId;

    public StatusChoice Choice { get; set; }

    public string? Text { get; set; }

    public DateTimeOffset? LastSeenAt { get; set; }
}
