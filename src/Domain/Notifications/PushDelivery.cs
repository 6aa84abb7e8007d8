using Hubbub.Domain.Common;

namespace Hubbub.Domain.Notifications;

/// <summary>
/// A notification to show on one device, or one that is shown there. What is sent is decided when it is sent: the
/// notification as it is by then, or that it is to be closed because it was read or deleted.
/// </summary>
public sealed class PushDelivery
{
    /// <summary>How many a device may have waiting; more are not pushed.</summary>
    public const int MostWaiting = 100;

    /// <summary>How long it is known what a device shows.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public required PushSubscriptionId SubscriptionId { get; init; }

    public required NotificationId NotificationId { get; init; }

    public required UserId UserId { get; init; }

    /// <summary>The conversation it is about, which is one line on the device.</summary>
    public ConversationId? ConversationId { get; init; }

    /// <summary>When the notification last notified.</summary>
    public required DateTimeOffset QueuedAt { get; init; }

    /// <summary>When to send; while a node is sending, when another may try. Null if nothing is to be sent.</summary>
    public DateTimeOffset? DueAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>Raised each time the notification notifies.</summary>
    public long Version { get; init; }

    /// <summary>The version that the device shows; 0 if it shows none.</summary>
    public long SentVersion { get; set; }
}
