using Hubbub.Domain.Accounts.Events;
using Hubbub.Domain.Common;

namespace Hubbub.Domain.Accounts;

/// <summary>One log-in on one device, and the family of its refresh tokens.</summary>
public sealed class Session : Entity
{
    public const int MaxDeviceName = 100;

    /// <summary>How long sessions that ended, and refresh tokens that were used, are kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public Session(
        SessionId id,
        UserId userId,
        string deviceName,
        string? address,
        DateTimeOffset createdAt,
        DateTimeOffset expiresAt)
    {
        (Id, UserId, DeviceName, Address) = (id, userId, deviceName, address);
        (CreatedAt, LastUsedAt, ExpiresAt) = (createdAt, createdAt, expiresAt);
    }

    public SessionId Id { get; private init; }

    public UserId UserId { get; private init; }

    public string DeviceName { get; private init; }

    /// <summary>The address it was last used from.</summary>
    public string? Address { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset LastUsedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public SessionEnd? EndReason { get; private set; }

    /// <summary>A concurrency token: of two concurrent rotations, one is stored.</summary>
    public long Version { get; private set; }

    public bool IsActive(DateTimeOffset now) => EndedAt is null && ExpiresAt > now;

    public void Use(string? address, DateTimeOffset expiresAt, DateTimeOffset now)
    {
        (Address, LastUsedAt, ExpiresAt) = (address, now, expiresAt);
        Version++;
    }

    public void End(SessionEnd reason, DateTimeOffset now)
    {
        if (EndedAt is null)
        {
            (EndedAt, EndReason) = (now, reason);
            Version++;
            Raise(new SessionsEnded(UserId, [Id], reason, now));
        }
    }
}
