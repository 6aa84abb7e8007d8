using Hubbub.Application.Common.Jobs;
using Hubbub.Application.Notifications.Cleanup;
using Hubbub.Application.Notifications.Contracts;
using Hubbub.Application.Notifications.Delivery;
using Hubbub.Application.Notifications.Mails;
using Hubbub.Application.Notifications.Preferences;
using Hubbub.Application.Notifications.Push;
using Hubbub.Application.Notifications.Unread;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Notifications;

internal static class NotificationsServices
{
    public static IServiceCollection AddNotifications(this IServiceCollection services)
    {
        services.AddOptions<NotificationMailOptions>().BindConfiguration("NotificationMails");
        return services.AddDelivery();
    }

    private static IServiceCollection AddDelivery(this IServiceCollection services) => services
        .AddScoped<Notifier>()
        .AddScoped<MessageCounter>()
        .AddScoped<ActivityCooldowns>()
        .AddScoped<ActivityCounter>()
        .AddScoped<GroupedNotifications>()
        .AddScoped<NotificationAggregator>()
        .AddScoped<IJob, SweepNotifications>()
        .AddSingleton<UnreadDrift>()
        .AddScoped<IJob, RecountUnread>()
        .AddScoped<INotificationPreferences, NotificationPreferenceReads>()
        .AddScoped<PushDeliveries>()
        .AddScoped<ConversationPushes>()
        .AddScoped<IConversationPushes>(s => s.GetRequiredService<ConversationPushes>())
        .AddScoped<ShownPushes>()
        .AddScoped<NotificationMails>()
        .AddScoped<IJob, SendNotificationMails>()
        .AddScoped<INotificationLists, NotificationLists>();
}
