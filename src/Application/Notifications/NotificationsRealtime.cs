using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Notifications.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;

namespace Hubbub.Application.Notifications;

/// <summary>
/// A notification is new, or counts more: insert it, or replace the one with the same id. <c>unreadCount</c> is your
/// total number of unread notifications after the event, here and in the other notification events.
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
        row.Id, row.UserId, row.Type, row.FromUser, row.PostId, row.Message, row.IsRead, row.Metadata, row.CreatedAt,
        row.Order, unreadCount);
}

/// <summary>
/// A notification changed, without notifying: <c>status</c> is "read", or "updated" with its new count and text. Absent
/// fields did not change. <c>notification</c>, if present, is the whole notification, to insert or replace.
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
    public static NotificationUpdated From(Notification notification, int unreadCount, NotificationRow? row = null) =>
        new(
            notification.Id,
            notification.IsRead,
            notification.IsRead && row is null ? "read" : "updated",
            notification.Count,
            notification.Message,
            unreadCount,
            row);
}

/// <summary>A notification was deleted. <c>status</c> is "deleted".</summary>
public sealed record NotificationDeleted(NotificationId NotificationId, string Status, int UnreadCount)
    : DurableEvent("notification_deleted");

/// <summary>
/// Notifications were marked as read: those with an order up to and including <paramref name="UpTo"/>, or those about
/// <paramref name="FromUserId"/> alone, who was muted. Exactly one of the two is given.
/// </summary>
public sealed record AllNotificationsRead(NotificationOrder? UpTo, UserId? FromUserId, int UnreadCount)
    : DurableEvent("all_notifications_read");

/// <summary>
/// Notifications were deleted: those with an order up to and including <paramref name="UpTo"/>, or those about
/// <paramref name="FromUserId"/> that are not about a post. Exactly one of the two is given.
/// </summary>
public sealed record AllNotificationsDeleted(NotificationOrder? UpTo, UserId? FromUserId, int UnreadCount)
    : DurableEvent("all_notifications_deleted");

/// <summary>
/// What you are notified of changed; <paramref name="Preferences"/> replaces what you had.
/// </summary>
public sealed record PreferencesUpdated(PreferencesRow Preferences) : DurableEvent("preferences_updated");
