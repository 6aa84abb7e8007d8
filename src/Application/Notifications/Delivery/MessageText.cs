using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Notifications;

namespace Hubbub.Application.Notifications.Delivery;

/// <summary>The text of a notification of messages, from a person or in a group, or of mentions in a group.</summary>
internal static class MessageText
{
    public static string Of(NotificationType type, int count, string? group, UserCard? sender) => (group, count) switch
    {
        (_, 1) when type == NotificationType.Mention => $"You were mentioned in {group}",
        _ when type == NotificationType.Mention => $"You were mentioned {count} times in {group}",
        (null, 1) => $"{sender!.DisplayName} sent you a message",
        (null, _) => $"{sender!.DisplayName} sent you {count} messages",
        (_, 1) => $"A new message in {group}",
        _ => $"{count} new messages in {group}",
    };
}
