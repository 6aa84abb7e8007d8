using Hubbub.Domain.Common;

namespace Hubbub.Domain.Notifications;

/// <summary>
/// One entry in someone's list of notifications. A deleted one with many actors belongs to <see cref="Nobody"/> until
/// cleanup removes it.
/// </summary>
public sealed class Notification
{
    public const int MaxMessage = 500;

    /// <summary>Owner of deleted notifications that still have actors, until cleanup removes them.</summary>
    public static readonly UserId Nobody = new(0);

    public required NotificationId Id { get; init; }

    public required UserId UserId { get; init; }

    public required NotificationType Type { get; init; }

    public required NotificationOrder Order { get; set; }

    /// <summary>The person whose act it is about; of several, the one to show first.</summary>
    public UserId? FromUserId { get; set; }

    public UserId? SecondUserId { get; set; }

    public UserId? ThirdUserId { get; set; }

    /// <summary>The kind of the first one's act.</summary>
    public NotificationKind? Kind { get; set; }

    /// <summary>The comment or post that the first one's act created; 0 without one.</summary>
    public long SourceId { get; set; }

    /// <summary>The post that it is about.</summary>
    public PostId? PostId { get; init; }

    /// <summary>The comment that it is about; 0 if it is about the post.</summary>
    public CommentId CommentId { get; init; }

    /// <summary>The post's author, unless the post is the owner's own.</summary>
    public UserId? PostAuthorId { get; init; }

    /// <summary>The post that this plain share shows; whoever cannot see it cannot see the share.</summary>
    public PostId? SharedPostId { get; init; }

    /// <summary>The author of the shared post.</summary>
    public UserId? SharedAuthorId { get; init; }

    public ConversationId? ConversationId { get; init; }

    public AnnouncementId? AnnouncementId { get; init; }

    /// <summary>How many acts this row stands for; about a post, how many people.</summary>
    public int Count { get; set; } = 1;

    public required string Message { get; set; }

    public bool IsRead { get; set; }

    /// <summary>Time of the newest act that it stands for.</summary>
    public required DateTimeOffset CreatedAt { get; set; }

    /// <summary>A concurrency token: counting another act and marking as read do not overwrite each other.</summary>
    public long Version { get; set; }

    /// <summary>
    /// Counts <paramref name="more"/> of the same. The row moves to the top of the list; a row that is already first
    /// keeps its order.
    /// </summary>
    public void CountMore(int more, DateTimeOffset newest, NotificationOrder order)
    {
        Count += more;
        CreatedAt = newest;
        Order = order;
        Version++;
    }

    /// <summary>
    /// Sets the people shown first, and the message. The update is conditional on the previous version.
    /// </summary>
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
