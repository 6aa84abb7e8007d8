using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Notifications.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;

namespace Hubbub.Application.Notifications;

/// <summary>
/// A notification is there, or counts one more: replace the one with the same id. <c>unreadCount</c> is the owner's
/// whole count after it, here and in the other events of this page.
/// </summary>
public sealed record NewNotification(
    NotificationId Id,
    UserId UserId,
    NotificationType Type,
    UserCard? FromUser,
    PostId? PostId,
    string Message,
    bool IsRead,
    NotificationMetadata Metadata,
    DateTimeOffset CreatedAt,
    NotificationOrder Order,
    int UnreadCount) : DurableEvent("new_notification")
{
    public static NewNotification From(NotificationRow row, int unreadCount) => new(
        row.Id, row.UserId, row.Type, row.FromUser, row.PostId, row.Message, row.IsRead, row.Metadata, row.CreatedAt, row.Order, unreadCount);
}

/// <summary>
/// A notification changed without ringing: <c>status</c> is "read", or "updated" with its new count and text. What is
/// absent did not change. <c>notification</c>, where it is given, is the whole of it, to insert or replace.
/// </summary>
public sealed record NotificationUpdated(
    NotificationId NotificationId,
    bool IsRead,
    string Status,
    int? Count,
    string? Message,
    int UnreadCount,
    NotificationRow? Notification = null) : DurableEvent("notification_updated")
{
    public static NotificationUpdated From(Notification notification, int unreadCount, NotificationRow? row = null) => new(
        notification.Id,
        notification.IsRead,
        notification.IsRead && row is null ? "read" : "updated",
        notification.Count,
        notification.Message,
        unreadCount,
        row);
}

/// <summary>A notification is gone. <c>status</c> is "deleted".</summary>
public sealed record NotificationDeleted(NotificationId NotificationId, string Status, int UnreadCount) : DurableEvent("notification_deleted");

/// <summary>
/// Every notification whose order is not greater than <paramref name="UpTo"/> is read, or every one that tells of
/// <paramref name="FromUserId"/> alone, who was muted: one of the two is given.
/// </summary>
public sealed record AllNotificationsRead(NotificationOrder? UpTo, UserId? FromUserId, int UnreadCount) : DurableEvent("all_notifications_read");

/// <summary>
/// Every notification whose order is not greater than <paramref name="UpTo"/> is gone, or every one that tells of
/// <paramref name="FromUserId"/> and is not about a post: one of the two is given.
/// </summary>
public sealed record AllNotificationsDeleted(NotificationOrder? UpTo, UserId? FromUserId, int UnreadCount) : DurableEvent("all_notifications_deleted");
