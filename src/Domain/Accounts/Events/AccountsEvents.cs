using Hubbub.Domain.Common;

namespace Hubbub.Domain.Accounts.Events;

/// <summary>The e-mail address of an account was verified by code.</summary>
public sealed record EmailVerified(UserId User, DateTimeOffset At) : DomainEvent(At);

/// <summary>The account became an administrator's.</summary>
public sealed record AdminGranted(UserId User, DateTimeOffset At) : DomainEvent(At);

/// <summary>The account is no longer an administrator's.</summary>
public sealed record AdminRevoked(UserId User, DateTimeOffset At) : DomainEvent(At);

/// <summary>Sessions ended; their sockets must close and their access tokens stop working.</summary>
public sealed record SessionsEnded(
    UserId User,
    IReadOnlyList<SessionId> Sessions,
    SessionEnd Reason,
    DateTimeOffset At) : DomainEvent(At);

/// <summary>The grace period of a deletion ended: every module forgets the person.</summary>
public sealed record AccountErased(UserId User, DateTimeOffset At) : DomainEvent(At);

/// <summary>Why a session ended.</summary>
public enum SessionEnd
{
    LoggedOut,
    Revoked,
    PasswordChanged,
    RefreshTokenReused,
    AccountFrozen,
    AccountDeleted,

    /// <summary>A new log-in replaced the least recently used session.</summary>
    Displaced,
}
