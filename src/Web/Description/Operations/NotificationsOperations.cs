using Hubbub.Application.Notifications;
using Hubbub.Domain.Notifications;

namespace Hubbub.Web.Description.Operations;

internal static class NotificationsOperations
{
    public static readonly ApiOperation[] All =
    [
        new(typeof(GetNotifications), "GET /notifications", "listNotifications", "List notifications",
            "Your notifications, newest first; without a filter, all of them."),
        new(typeof(GetUnreadCount), "GET /notifications/unread-count", "getUnreadCount", "Count unread notifications",
            "The number of your unread notifications."),
        new(typeof(MarkNotificationRead), "POST /notifications/{notificationId}/read", "markNotificationRead",
            "Mark a notification as read",
            "Marks one notification as read. Idempotent.",
            NotificationsErrors.NotFound),
        new(typeof(MarkAllNotificationsRead), "POST /notifications/read-all", "markAllNotificationsRead",
            "Mark all notifications as read",
            "Marks all current notifications as read."),
        new(
            typeof(DeleteNotification),
            "DELETE /notifications/{notificationId}",
            "deleteNotification",
            "Delete a notification",
                "Deletes one notification.",
                NotificationsErrors.NotFound),
        new(
            typeof(DeleteAllNotifications),
            "DELETE /notifications",
            "deleteAllNotifications",
            "Delete all notifications",
                "Deletes all current notifications."),
        new(typeof(Announce), "POST /announcements", "announce", "Announce something to everyone",
            "Sends a `system` notification to everyone. For administrators.",
            NotificationsErrors.IdempotencyConflict, NotificationsErrors.NotAnAdmin),
    ];
}
