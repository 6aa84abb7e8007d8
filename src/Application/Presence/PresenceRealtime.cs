using Hubbub.Application.Common.Realtime;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Presence;

/// <summary>Someone connected, disconnected, or changed status. Others see invisible people as offline.</summary>
public sealed record UserStatusChange(UserId UserId, ShownStatus Status, string? Text, DateTimeOffset? LastSeenAt)
    : EphemeralEvent("user_status_change");

/// <summary>
/// Someone is typing to you, or recording. It expires after 6 seconds unless the event is repeated.
/// </summary>
public sealed record UserTyping(UserId UserId, string Username, TypingKind Kind) : EphemeralEvent("user_typing");

/// <summary>Someone stopped typing to you.</summary>
public sealed record UserStoppedTyping(UserId UserId) : EphemeralEvent("user_stopped_typing");

/// <summary>
/// Who is typing in a group now, in place of what was sent before; nobody if it is empty. It expires after 10 seconds
/// unless the event is repeated.
/// </summary>
/// <param name="ConversationId">The group.</param>
/// <param name="Users">Those who began first, at most three; never you.</param>
/// <param name="Count">How many there are in all.</param>
public sealed record ConversationTyping(ConversationId ConversationId, IReadOnlyList<TypingPerson> Users, int Count)
    : EphemeralEvent("conversation_typing");

/// <summary>Someone who is typing.</summary>
public sealed record TypingPerson(UserId UserId, string Username, TypingKind Kind);

/// <summary>The status that others see; <see cref="Invisible"/> is shown only to the person themselves.</summary>
public enum ShownStatus
{
    Offline,
    Online,
    Away,
    Busy,
    Invisible,
}
