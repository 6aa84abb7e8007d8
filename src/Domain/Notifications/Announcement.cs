using Hubbub.Domain.Common;

namespace Hubbub.Domain.Notifications;

/// <summary>An administrator's word to everyone; kept so that asking again does not say it twice.</summary>
public sealed class Announcement
{
    public required AnnouncementId Id { get; init; }

    public required UserId ActorId { get; init; }

    public required string Message { get; init; }

    /// <summary>Made by the client; null when it made none.</summary>
    public string? IdempotencyKey { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
