using Hubbub.Domain.Common;

namespace Hubbub.Domain.Notifications;

/// <summary>An administrator's message to everyone; kept so that a retry does not send it twice.</summary>
public sealed class Announcement
{
    public required AnnouncementId Id { get; init; }

    public required UserId ActorId { get; init; }

    public required string Message { get; init; }

    /// <summary>Chosen by the client to identify retries; null if it sent none.</summary>
    public string? IdempotencyKey { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
