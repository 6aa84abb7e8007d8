using System.Text.Json;
using Hubbub.Application.Common;
using Hubbub.Application.Notifications;
using Hubbub.Application.Notifications.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Testing;

namespace Hubbub.Application.Tests.Notifications;

/// <summary>Common queries for notifications, in one line each.</summary>
internal static class NotificationQuestions
{
    public static async Task<IReadOnlyList<NotificationRow>> NotificationsOf(this TestApp app, UserId user)
    {
        await app.Relay();
        return (await app.Do(new GetNotifications(user, null, null, new PageRequest(Limit: 100)))).Items;
    }

    public static async Task<string[]> Texts(this TestApp app, UserId user) =>
        [.. (await app.NotificationsOf(user)).Select(n => n.Message)];

    public static async Task<int> Unread(this TestApp app, UserId user)
    {
        await app.Relay();
        return (await app.Do(new GetUnreadCount(user))).Count;
    }

    /// <summary>The texts of notifications pushed since the last call.</summary>
    public static async Task<string[]> PushedTo(this TestApp app, UserId user)
    {
        await app.Relay();
        var pushed = app.Transport.To(user, "new_notification").Select(Text).ToArray();
        app.Transport.Clear();
        return pushed;

        static string Text(JsonElement e) => e.GetProperty("message").GetString()!;
    }
}
