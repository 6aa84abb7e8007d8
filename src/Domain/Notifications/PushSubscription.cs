using System.Security.Cryptography;
using System.Text;
using Hubbub.Domain.Common;

namespace Hubbub.Domain.Notifications;

/// <summary>A browser or app that receives push messages, and how well that works. It ends with its session.</summary>
public sealed class PushSubscription
{
    public const int MostPerPerson = 10;
    public const int MaxEndpoint = 1_000;
    public const int MaxKey = 100;

    public required PushSubscriptionId Id { get; init; }

    /// <summary>SHA-256 of the endpoint, which is unique.</summary>
    public required byte[] EndpointHash { get; init; }

    /// <summary>Whose it is: the person who subscribed last from this browser.</summary>
    public required UserId UserId { get; set; }

    public required SessionId SessionId { get; set; }

    /// <summary>Where the push service takes messages; whoever knows it can send to the device.</summary>
    public required string Endpoint { get; init; }

    /// <summary>The device's public key, base64url.</summary>
    public required string P256dh { get; set; }

    /// <summary>The secret shared with the device, base64url.</summary>
    public required string Auth { get; set; }

    public required DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? LastSuccessAt { get; set; }

    public DateTimeOffset? LastFailureAt { get; set; }

    /// <summary>The push service's last HTTP status; 0 if it could not be reached.</summary>
    public int? LastStatus { get; set; }

    /// <summary>Failures since the last success.</summary>
    public int Failures { get; set; }

    /// <summary>Nothing is sent to it earlier than this.</summary>
    public DateTimeOffset? RetryAt { get; set; }

    public static byte[] HashOf(string endpoint) => SHA256.HashData(Encoding.UTF8.GetBytes(endpoint));
}
