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
/// <param name="FromUser">Whose doing it tells of, of several people the first; absent for the system's own.</param>
/// <param name="PostId">The post that it is about, or under which the comment stands.</param>
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
    PostId? PostId,
    string Message,
    bool IsRead,
    NotificationMetadata Metadata,
    DateTimeOffset CreatedAt,
    NotificationOrder Order);

/// <summary>How many happenings the notification stands for, and the ids of what it is about.</summary>
/// <param name="Count">How many happenings; about a post, how many people.</param>
/// <param name="ConversationId">Of messages.</param>
/// <param name="AnnouncementId">Of an administrator's word.</param>
/// <param name="CommentId">The comment to show: the one that was written, or that was liked or reacted to.</param>
/// <param name="SharingPostId">The share or quote to show.</param>
/// <param name="Kind">What <c>fromUser</c> did with the post or comment.</param>
/// <param name="Actors">Up to three of those whom it counts, people whom the owner follows first.</param>
public sealed record NotificationMetadata(
    int Count,
    ConversationId? ConversationId,
    AnnouncementId? AnnouncementId,
    CommentId? CommentId = null,
    PostId? SharingPostId = null,
    NotificationKind? Kind = null,
    IReadOnlyList<UserCard>? Actors = null);
