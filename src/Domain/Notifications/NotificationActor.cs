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
