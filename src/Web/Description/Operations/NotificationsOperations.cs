using Hubbub.Application.Notifications;
using Hubbub.Application.Notifications.Preferences;
using Hubbub.Application.Notifications.Push;
using Hubbub.Application.Notifications.Unread;
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
        new(typeof(GetUnread), "GET /unread", "getUnread", "Count everything unread",
            "The numbers of conversations with unread messages and of these messages, without archived and muted "
            + "conversations, and of unread notifications."),
        new(typeof(GetUnreadProof), "GET /unread/proof", "getUnreadProof", "List what is unread",
            "The same numbers with the items behind them: a page of the unread messages of all conversations, newest "
            + "first, and the unread notifications."),
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
        new(typeof(GetNotificationPreferences), "GET /notification-preferences", "getNotificationPreferences",
            "Read your notification preferences",
            "What you are notified of, and how: every type, the conversations that you muted, and the people whose acts "
            + "do not notify you in every channel."),
        new(typeof(UpdateNotificationPreferences), "PATCH /notification-preferences", "updateNotificationPreferences",
            "Change your notification preferences",
            "Changes what is given. A type or person that is off in the app notifies in no way. Idempotent.",
            NotificationsErrors.SystemIsAlwaysOn, NotificationsErrors.PersonNotFound,
            NotificationsErrors.TooManyPeople),
        new(typeof(GetPersonPreferences), "GET /notification-preferences/people", "listPersonPreferences",
            "List people whose notifications you limited",
            "The people whose acts do not notify you in every channel; the newest accounts first."),
        new(typeof(MuteConversation), "PUT /conversations/{conversationId}/mute", "muteConversation",
            "Mute a conversation",
            "Its messages no longer notify you, until a time or for good; the other members are not told. Idempotent.",
            NotificationsErrors.ConversationNotFound, NotificationsErrors.TooManyMutedConversations),
        new(typeof(UnmuteConversation), "DELETE /conversations/{conversationId}/mute", "unmuteConversation",
            "Unmute a conversation",
            "Its messages notify you again. Idempotent.",
            NotificationsErrors.ConversationNotFound),
        new(typeof(GetPushKey), "GET /push-subscriptions/key", "getPushKey", "Read the key for push subscriptions",
            "The server's public key, the `applicationServerKey` with which a browser subscribes."),
        new(typeof(GetPushSubscriptions), "GET /push-subscriptions", "listPushSubscriptions",
            "List your push subscriptions",
            "The browsers and apps that receive your notifications as push messages, newest first, and how well that "
            + "works; at most 10."),
        new(typeof(SubscribeToPush), "POST /push-subscriptions", "subscribeToPush", "Subscribe to push messages",
            "This browser receives your notifications while you are not connected, until its session ends. A browser "
            + "that someone else had subscribed is theirs no longer. Idempotent.",
            NotificationsErrors.EndpointNotAllowed, NotificationsErrors.TooManyPushSubscriptions),
        new(typeof(UnsubscribeFromPush), "DELETE /push-subscriptions/{subscriptionId}", "unsubscribeFromPush",
            "Unsubscribe from push messages",
            "Ends a push subscription.",
            NotificationsErrors.PushSubscriptionNotFound),
        new(typeof(Announce), "POST /announcements", "announce", "Announce something to everyone",
            "Sends a `system` notification to everyone. For administrators.",
            NotificationsErrors.IdempotencyConflict, NotificationsErrors.NotAnAdmin),
    ];
}
