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
    PostShared,
    PollEnded,
}

/// <summary>
/// One line in someone's list of what happened. Deleted ones with many actors belong to nobody until they are swept up.
/// </summary>
public sealed class Notification
{
    public const int MaxMessage = 500;

    /// <summary>Whose those are that were deleted and still have actors, until they are swept up.</summary>
    public static readonly UserId Nobody = new(0);

    public required NotificationId Id { get; init; }

    public required UserId UserId { get; init; }

    public required NotificationType Type { get; init; }

    public required NotificationOrder Order { get; set; }

    /// <summary>Whose doing it tells of; of several people the one to show first.</summary>
    public UserId? FromUserId { get; set; }

    public UserId? SecondUserId { get; set; }

    public UserId? ThirdUserId { get; set; }

    /// <summary>What the first one did.</summary>
    public NotificationKind? Kind { get; set; }

    /// <summary>The comment or post that came into being by the first one's doing; 0 when none did.</summary>
    public long SourceId { get; set; }

    /// <summary>The post that it is about.</summary>
    public PostId? PostId { get; init; }

    /// <summary>The comment that it is about; 0 when it is the post.</summary>
    public CommentId CommentId { get; init; }

    /// <summary>Whose post it is, when it is not the owner's own.</summary>
    public UserId? PostAuthorId { get; init; }

    /// <summary>The post that the post shares without a word, and without which nobody sees it.</summary>
    public PostId? SharedPostId { get; init; }

    /// <summary>Whose that post is.</summary>
    public UserId? SharedAuthorId { get; init; }

    public ConversationId? ConversationId { get; init; }

    public AnnouncementId? AnnouncementId { get; init; }

    /// <summary>How many happenings this row stands for; about a post, how many people.</summary>
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

    /// <summary>These come first among those whom it counts; it is stored by its version from before.</summary>
    public void Show(IReadOnlyList<NotificationActor> first, string message)
    {
        FromUserId = first.ElementAtOrDefault(0)?.ActorId;
        SecondUserId = first.ElementAtOrDefault(1)?.ActorId;
        ThirdUserId = first.ElementAtOrDefault(2)?.ActorId;
        (Kind, SourceId) = (first.ElementAtOrDefault(0)?.Kind, first.ElementAtOrDefault(0)?.SourceId ?? 0);
        Message = message;
        Version++;
    }
}
