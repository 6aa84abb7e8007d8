using Hubbub.Domain.Common;

namespace Hubbub.Domain.Accounts.Events;

/// <summary>The e-mail address of an account was proved by code.</summary>
public sealed record EmailVerified(UserId User, DateTimeOffset At) : DomainEvent(At);

/// <summary>The account may announce from now on.</summary>
public sealed record AdminGranted(UserId User, DateTimeOffset At) : DomainEvent(At);

/// <summary>The account may announce no longer.</summary>
public sealed record AdminRevoked(UserId User, DateTimeOffset At) : DomainEvent(At);

/// <summary>Log-ins ended; their sockets must close and their access tokens stop working.</summary>
public sealed record SessionsEnded(
    UserId User,
    IReadOnlyList<SessionId> Sessions,
    SessionEnd Reason,
    DateTimeOffset At) : DomainEvent(At);

/// <summary>The grace period of a deletion is over: every module forgets the person.</summary>
public sealed record AccountErased(UserId User, DateTimeOffset At) : DomainEvent(At);

/// <summary>Why a log-in ended.</summary>
public enum SessionEnd
{
    LoggedOut,
    Revoked,
    PasswordChanged,
    RefreshTokenReused,
    AccountFrozen,
    AccountDeleted,

    /// <summary>A newer log-in took the place of the one that was unused for longest.</summary>
    Displaced,
}
