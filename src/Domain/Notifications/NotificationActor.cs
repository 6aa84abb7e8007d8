using Hubbub.Domain.Common;

namespace Hubbub.Domain.Notifications;

/// <summary>One act that a notification about a post stands for; the notification counts distinct people.</summary>
public sealed class NotificationActor
{
    public required NotificationId NotificationId { get; init; }

    public required UserId ActorId { get; init; }

    /// <summary>The comment or post that the act created; 0 for a reaction, of which there is one per person.</summary>
    public required long SourceId { get; init; }

    /// <summary>The notification's owner.</summary>
    public required UserId UserId { get; init; }

    public required PostId PostId { get; init; }

    public required NotificationKind Kind { get; set; }

    /// <summary>People whom the owner follows come first, then the newest.</summary>
    public required long Rank { get; init; }

    public static long RankOf(long order, bool isFollowed) => isFollowed ? order : order - long.MaxValue;
}

/// <summary>
/// Records that an act on a post or comment notified its owner. Kept for a day, whatever becomes of the notification,
/// so that undoing and repeating the act does not notify again.
/// </summary>
public sealed class NotificationCooldown
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public required UserId ActorId { get; init; }

    public required PostId PostId { get; init; }

    /// <summary>The comment acted on; 0 for the post.</summary>
    public required CommentId CommentId { get; init; }

    public required NotificationKind Family { get; init; }

    public required UserId UserId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The newest comment or post of this kind; 0 for a reaction.</summary>
    public required long SourceId { get; set; }

    public bool IsTakenBack { get; set; }

    /// <summary>
    /// Whether the notification was read when the act was undone, which decides where it belongs if the act is
    /// repeated; null if the notification no longer existed.
    /// </summary>
    public bool? WasRead { get; set; }
}
