using Hubbub.Domain.Notifications;

namespace Hubbub.Application.Notifications.Push;

/// <summary>
/// Sends push messages (RFC 8030), encrypted for the device (RFC 8291) and signed with the server's key (RFC 8292).
/// </summary>
public interface IWebPush
{
    /// <summary>The server's public key, base64url; browsers subscribe with it.</summary>
    string PublicKey { get; }

    /// <summary>Never throws for what the other side does.</summary>
    Task<PushAnswer> Send(PushSubscription to, PushMessage message, CancellationToken ct);
}

/// <summary>A message for one device.</summary>
/// <param name="Content">What the device decrypts.</param>
/// <param name="Topic">A message that waits is replaced by a later one with the same topic.</param>
/// <param name="Urgency">Whether it may wait until the device is charged or on Wi-Fi.</param>
/// <param name="TimeToLive">How long the push service keeps it for a device that is off.</param>
public sealed record PushMessage(string Content, string Topic, PushUrgency Urgency, TimeSpan TimeToLive);

public enum PushUrgency
{
    Low,
    Normal,
    High,
}

/// <summary>What the push service answered.</summary>
/// <param name="Status">The HTTP status; 0 if it could not be reached, or may not be.</param>
/// <param name="RetryAfter">How long it asks to be left alone.</param>
public sealed record PushAnswer(int Status, TimeSpan? RetryAfter = null);
