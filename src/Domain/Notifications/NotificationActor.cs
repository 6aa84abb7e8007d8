using Hubbub.Domain.Common;

namespace Hubbub.Domain.Notifications;

/// <summary>One doing that a notification about a post stands for; the notification counts whose they are.</summary>
public sealed class NotificationActor
{
    public required NotificationId NotificationId { get; init; }

    public required UserId ActorId { get; init; }

    /// <summary>The comment or post that came into being by it; 0 for a reaction, of which there is one per person.</summary>
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
/// What someone did to a post or comment rang at its owner; kept for a day, whatever becomes of the notification, so that
/// taking it back and doing it again does not ring again.
/// </summary>
public sealed class NotificationCooldown
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public required UserId ActorId { get; init; }

    public required PostId PostId { get; init; }

    /// <summary>The comment to which it was done; 0 when it was the post.</summary>
    public required CommentId CommentId { get; init; }

    public required NotificationKind Family { get; init; }

    public required UserId UserId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The newest comment or post of this kind; 0 for a reaction.</summary>
    public required long SourceId { get; set; }

    public bool IsTakenBack { get; set; }

    /// <summary>
    /// Whether the notification was read when it was taken back, and so where it belongs when it is done again; null when
    /// there was no notification any more.
    /// </summary>
    public bool? WasRead { get; set; }
}
