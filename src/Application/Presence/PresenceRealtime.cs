using Hubbub.Application.Common.Realtime;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Presence;

/// <summary>Someone connected, disconnected, or changed status. Others see invisible people as offline.</summary>
public sealed record UserStatusChange(UserId UserId, ShownStatus Status, string? Text, DateTimeOffset? LastSeenAt)
    : EphemeralEvent("user_status_change");

/// <summary>Someone is typing to you. It expires after 6 seconds unless the event is repeated.</summary>
public sealed record UserTyping(UserId UserId, string Username) : EphemeralEvent("user_typing");

/// <summary>Someone stopped typing to you.</summary>
public sealed record UserStoppedTyping(UserId UserId) : EphemeralEvent("user_stopped_typing");

/// <summary>The status that others see; <see cref="Invisible"/> is shown only to the person themselves.</summary>
public enum ShownStatus
{
    Offline,
    Online,
    Away,
    Busy,
    Invisible,
}
