using Hubbub.Domain.Common;

namespace Hubbub.Domain.Notifications.Events;

/// <summary>The owner read some of their notifications: one, or all up to <paramref name="UpTo"/>.</summary>
public sealed record NotificationsRead(
    UserId User,
    NotificationId? Notification,
    NotificationOrder? UpTo,
    DateTimeOffset At) : DomainEvent(At);

/// <summary>The owner deleted some of their notifications: one, or all up to <paramref name="UpTo"/>.</summary>
public sealed record NotificationsDeleted(
    UserId User,
    NotificationId? Notification,
    NotificationOrder? UpTo,
    DateTimeOffset At) : DomainEvent(At);

/// <summary>Some notifications of an erased person's doing are nameless; more are left for the next step.</summary>
public sealed record NotificationsAnonymized(UserId User, DateTimeOffset At) : DomainEvent(At);

/// <summary>
/// An administrator has something to say to everyone. People after <paramref name="After"/> are still to be told: an
/// announcement goes round in bounded steps, each of which hands the rest to the next.
/// </summary>
public sealed record AnnouncementMade(
    AnnouncementId Announcement,
    string Message,
    UserId After,
    DateTimeOffset At) : DomainEvent(At);
