using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Messaging.Events;
using Hubbub.Domain.Notifications;

namespace Hubbub.Application.Notifications.Delivery;

/// <summary>The text of a notification of messages, from a person or in a group, or of mentions in a group.</summary>
internal static class MessageText
{
    /// <summary>For one message, what it is if it has no text.</summary>
    public static string Of(
        NotificationType type, int count, string? group, UserCard? sender, MessageSent? newest = null)
    {
        if (type == NotificationType.Mention)
        {
            return count == 1 ? $"You were mentioned in {group}" : $"You were mentioned {count} times in {group}";
        }

        var (number, what) = count == 1 ? What(newest) : ($"{count}", "messages");
        return group is null
            ? $"{sender!.DisplayName} sent you {number} {what}"
            : $"{(number == "a" ? "A" : number)} new {what} in {group}";
    }

    private static (string Number, string What) What(MessageSent? message) => message switch
    {
        { Body.Length: > 0 } or null => ("a", "message"),
        { FileCount: 1 } => ("a", message.FilesKind switch
        {
            MessageFilesKind.Image => "photo",
            MessageFilesKind.Video => "video",
            MessageFilesKind.Audio => "voice note",
            _ => "file",
        }),
        { FileCount: > 1 } => ($"{message.FileCount}", message.FilesKind switch
        {
            MessageFilesKind.Image => "photos",
            MessageFilesKind.Video => "videos",
            _ => "files",
        }),
        { SharedPost: not null } => ("a", "post"),
        _ => ("a", "message"),
    };
}
