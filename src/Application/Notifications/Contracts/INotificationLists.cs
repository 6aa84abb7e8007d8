using Hubbub.Application.Common;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;

namespace Hubbub.Application.Notifications.Contracts;

/// <summary>What other modules can query about notifications.</summary>
public interface INotificationLists
{
    Task<int> UnreadOf(UserId user, CancellationToken ct);

    /// <summary>The same for many people; those without unread notifications are skipped.</summary>
    Task<IReadOnlyDictionary<UserId, int>> UnreadOf(IReadOnlyCollection<UserId> users, CancellationToken ct);

    /// <summary>A person's notifications, newest first; a null filter matches everything.</summary>
    Task<Page<NotificationRow>> ListOf(
        UserId user, NotificationType? type, bool? isRead, PageRequest page, CancellationToken ct);

    /// <summary>The owners of notifications about this person's actions; at most <paramref name="most"/>.</summary>
    Task<IReadOnlyList<UserId>> OwnersNotifiedAbout(UserId actor, int most, CancellationToken ct);
}

/// <summary>A notification as its owner sees it.</summary>
/// <param name="Id">The notification.</param>
/// <param name="UserId">Its owner.</param>
/// <param name="Type">What it is about.</param>
/// <param name="FromUser">The person who caused it, or the first of several; absent for system notifications.</param>
/// <param name="PostId">The post it is about, or the post of the comment it is about.</param>
/// <param name="Message">The text to show, at most 500 characters.</param>
/// <param name="IsRead">Whether the owner has read it.</param>
/// <param name="Metadata">The ids of what it is about, and counts.</param>
/// <param name="CreatedAt">The time of the newest action it covers, UTC.</param>
/// <param name="Order">Its sort key in the list, descending.</param>
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

/// <summary>The number of actions the notification covers, and the ids of what it is about.</summary>
/// <param name="Count">The number of actions; for a post, the number of people.</param>
/// <param name="ConversationId">The conversation, for messages.</param>
/// <param name="AnnouncementId">The announcement, for an administrator's announcement.</param>
/// <param name="CommentId">The comment to show: the new one, or the one that was liked or reacted to.</param>
/// <param name="SharingPostId">The share or quote to show.</param>
/// <param name="Kind">What <c>fromUser</c> did to the post or comment.</param>
/// <param name="Actors">Up to three of the people it counts, those whom the owner follows first.</param>
public sealed record NotificationMetadata(
    int Count,
    ConversationId? ConversationId,
    AnnouncementId? AnnouncementId,
    CommentId? CommentId = null,
    PostId? SharingPostId = null,
    NotificationKind? Kind = null,
    IReadOnlyList<UserCard>? Actors = null);
