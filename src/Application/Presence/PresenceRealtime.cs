using Hubbub.Application.Common.Realtime;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Presence;

/// <summary>Someone came, went, or shows another status. To others, invisible looks like offline.</summary>
public sealed record UserStatusChange(UserId UserId, ShownStatus Status, string? Text, DateTimeOffset? LastSeenAt)
    : EphemeralEvent("user_status_change");

/// <summary>Someone is typing to the receiver; without another one it is over after 6 seconds.</summary>
public sealed record UserTyping(UserId UserId, string Username) : EphemeralEvent("user_typing");

/// <summary>Someone stopped typing to the receiver.</summary>
public sealed record UserStoppedTyping(UserId UserId) : EphemeralEvent("user_stopped_typing");

/// <summary>What others see; only oneself sees <see cref="Invisible"/>.</summary>
public enum ShownStatus
{
    Offline,
    Online,
    Away,
    Busy,
    Invisible,
}
