using Hubbub.Application.Common;
using Hubbub.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Notifications;

/// <summary>The module's part of the database.</summary>
public interface INotificationsDb : IModuleDb
{
    DbSet<Notification> Notifications { get; }

    DbSet<NotificationActor> NotificationActors { get; }

    DbSet<NotificationCooldown> NotificationCooldowns { get; }

    DbSet<Announcement> Announcements { get; }

    DbSet<NotificationPreferences> NotificationPreferences { get; }

    DbSet<PersonPreferences> PersonPreferences { get; }

    DbSet<ConversationMute> ConversationMutes { get; }

    DbSet<PushSubscription> PushSubscriptions { get; }

    DbSet<PushDelivery> PushDeliveries { get; }

    DbSet<ConversationPush> ConversationPushes { get; }

    DbSet<NotificationMail> NotificationMails { get; }
}
