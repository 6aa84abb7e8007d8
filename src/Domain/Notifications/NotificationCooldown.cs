using Hubbub.Domain.Common;

namespace Hubbub.Domain.Notifications;

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
