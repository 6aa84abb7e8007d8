using Hubbub.Domain.Common;

namespace Hubbub.Domain.Notifications;

/// <summary>What a notification tells of. The names on the wire are in lower snake case.</summary>
public enum NotificationType
{
    NewReaction,
    NewFollow,
    FollowAccepted,
    NewMessage,
    NewComment,
    PostLiked,
    Mention,
    System,
    FollowRequested,
}

/// <summary>One line in someone's list of what happened.</summary>
public sealed class Notification
{
    public const int MaxMessage = 500;

    public required NotificationId Id { get; init; }

    public required UserId UserId { get; init; }

    public required NotificationType Type { get; init; }

    public required NotificationOrder Order { get; set; }

    public UserId? FromUserId { get; init; }

    public ConversationId? ConversationId { get; init; }

    public AnnouncementId? AnnouncementId { get; init; }

    /// <summary>How many happenings this row stands for.</summary>
    public int Count { get; set; } = 1;

    public required string Message { get; set; }

    public bool IsRead { get; set; }

    /// <summary>When the newest happening that it stands for took place.</summary>
    public required DateTimeOffset CreatedAt { get; set; }

    /// <summary>A concurrency token: counting one more and marking as read do not overwrite each other.</summary>
    public long Version { get; set; }

    /// <summary>So many more of the same: the row comes first again.</summary>
    public void CountMore(int more, DateTimeOffset newest, NotificationOrder order)
    {
        Count += more;
        CreatedAt = newest;
        Order = order;
        Version++;
    }
}
