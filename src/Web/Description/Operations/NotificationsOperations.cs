using Hubbub.Application.Notifications;
using Hubbub.Domain.Notifications;

namespace Hubbub.Web.Description.Operations;

internal static class NotificationsOperations
{
    public static readonly ApiOperation[] All =
    [
        new(typeof(GetNotifications), "GET /notifications", "listNotifications", "List notifications",
            "The viewer's notifications, the newest first; without a filter all of them."),
        new(typeof(GetUnreadCount), "GET /notifications/unread-count", "getUnreadCount", "Count unread notifications",
            "How many notifications the viewer has not read."),
        new(typeof(MarkNotificationRead), "POST /notifications/{notificationId}/read", "markNotificationRead", "Read a notification",
            "Marks one notification as read. Again is fine.",
            NotificationsErrors.NotFound),
        new(typeof(MarkAllNotificationsRead), "POST /notifications/read-all", "markAllNotificationsRead", "Read all notifications",
            "Marks everything there is now as read."),
        new(typeof(DeleteNotification), "DELETE /notifications/{notificationId}", "deleteNotification", "Delete a notification",
            "Deletes one notification.",
            NotificationsErrors.NotFound),
        new(typeof(DeleteAllNotifications), "DELETE /notifications", "deleteAllNotifications", "Delete all notifications",
            "Deletes everything there is now."),
        new(typeof(Announce), "POST /announcements", "announce", "Announce something to everyone",
            "An administrator's word to everyone, as a `system` notification.",
            NotificationsErrors.IdempotencyConflict, NotificationsErrors.NotAnAdmin),
    ];
}
