using Hubbub.Application.Profiles.Contracts;

namespace Hubbub.Application.Notifications.Delivery;

/// <summary>The text of a notification of messages: from a person, or in a group.</summary>
internal static class MessageText
{
    public static string Of(int count, string? group, UserCard? sender) => (group, count) switch
    {
        (null, 1) => $"{sender!.DisplayName} sent you a message",
        (null, _) => $"{sender!.DisplayName} sent you {count} messages",
        (_, 1) => $"A new message in {group}",
        _ => $"{count} new messages in {group}",
    };
}
