using Hubbub.Application.Common;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;

namespace Hubbub.Application.Notifications.Contracts;

/// <summary>What other modules may ask about notifications.</summary>
public interface INotificationLists
{
    Task<int> UnreadOf(UserId user, CancellationToken ct);

    /// <summary>The same for many people; who has none is left out.</summary>
    Task<IReadOnlyDictionary<UserId, int>> UnreadOf(IReadOnlyCollection<UserId> users, CancellationToken ct);

    /// <summary>A person's notifications, the newest first; null filters let everything through.</summary>
    Task<Page<NotificationRow>> ListOf(
        UserId user, NotificationType? type, bool? isRead, PageRequest page, CancellationToken ct);

    /// <summary>Everyone whose list tells of this person's doing; at most <paramref name="most"/>.</summary>
    Task<IReadOnlyList<UserId>> OwnersToldOf(UserId actor, int most, CancellationToken ct);
}

/// <summary>A notification as its owner sees it.</summary>
/// <param name="Id">The notification.</param>
/// <param name="UserId">Its owner.</param>
/// <param name="Type">What it tells of.</param>
/// <param name="FromUser">Whose doing it tells of; absent for the system's own.</param>
/// <param name="Message">The text to show, at most 500 characters.</param>
/// <param name="IsRead">Whether the owner has read it.</param>
/// <param name="Metadata">What it is about, and how often it happened.</param>
/// <param name="CreatedAt">When the newest happening it stands for took place, UTC.</param>
/// <param name="Order">Its place in the list: the greatest comes first.</param>
public sealed record NotificationRow(
    NotificationId Id,
    UserId UserId,
    NotificationType Type,
    UserCard? FromUser,
    string Message,
    bool IsRead,
    NotificationMetadata Metadata,
    DateTimeOffset CreatedAt,
    NotificationOrder Order);

/// <summary>How many happenings the notification stands for, and the ids of what it is about.</summary>
public sealed record NotificationMetadata(int Count, ConversationId? ConversationId, AnnouncementId? AnnouncementId);
