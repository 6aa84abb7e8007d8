using Hubbub.Domain.Common;

namespace Hubbub.Domain.Notifications;

/// <summary>
/// A person's next mail about notifications that are still unread by then. What it says is decided when it is sent.
/// </summary>
public sealed class NotificationMail
{
    public required UserId UserId { get; init; }

    /// <summary>The oldest notification that waits for a mail; null if none does.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>The same of the mail that is being sent.</summary>
    public DateTimeOffset? SendingSince { get; init; }

    /// <summary>When to send; while a node is sending, when another may try. Null if nothing waits.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>When the last one was sent; between two there is at least an hour.</summary>
    public DateTimeOffset? SentAt { get; init; }

    public int Attempts { get; init; }
}
