using Hubbub.Domain.Common;

namespace Hubbub.Domain.Notifications;

/// <summary>
/// What became of the last push messages about a conversation to one device. It outlives the notification, so that
/// nobody can tell from it whether that was read.
/// </summary>
public sealed class ConversationPush
{
    /// <summary>How long it is known.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public required UserId UserId { get; init; }

    public required ConversationId ConversationId { get; init; }

    public required PushSubscriptionId SubscriptionId { get; init; }

    /// <summary>When either last happened.</summary>
    public required DateTimeOffset At { get; set; }

    /// <summary>When the push service last accepted one.</summary>
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>When one last failed.</summary>
    public DateTimeOffset? FailedAt { get; set; }

    /// <summary>The HTTP status of that failure; 0 if the push service could not be reached.</summary>
    public int FailedStatus { get; set; }
}
