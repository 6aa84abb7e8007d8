using Hubbub.Application.Notifications;
using Hubbub.Application.Notifications.Preferences;
using Hubbub.Web.Notifications;
using Hubbub.Web.Realtime.Description;
using Microsoft.AspNetCore.SignalR;

namespace Hubbub.Web.Realtime.Hubs;

public sealed partial class SocialHub
{
    [HubMethodName("mark_notification_read")]
    [Sends(typeof(MarkNotificationRead))]
    public Task<HubReply> MarkNotificationRead(NotificationRequest request) =>
        Reply(new MarkNotificationRead(Me, request.NotificationId));

    [HubMethodName("delete_notification")]
    [Sends(typeof(DeleteNotification))]
    public Task<HubReply> DeleteNotification(NotificationRequest request) =>
        Reply(new DeleteNotification(Me, request.NotificationId));

    [HubMethodName("mark_all_notifications_read")]
    [Sends(typeof(MarkAllNotificationsRead))]
    public Task<HubReply> MarkAllNotificationsRead(NothingRequest request) => Reply(new MarkAllNotificationsRead(Me));

    [HubMethodName("delete_all_notifications")]
    [Sends(typeof(DeleteAllNotifications))]
    public Task<HubReply> DeleteAllNotifications(NothingRequest request) => Reply(new DeleteAllNotifications(Me));

    [HubMethodName("update_notification_preferences")]
    [Sends(typeof(UpdateNotificationPreferences))]
    public Task<HubReply> UpdateNotificationPreferences(NotificationPreferencesRequest request) =>
        Reply(new UpdateNotificationPreferences(
            Me, request.Types, request.PushContent, request.EmailAfterMinutes, request.People));
}

/// <summary>
/// An object without members, for methods that need none; they may also be called without an argument.
/// </summary>
public sealed record NothingRequest;
