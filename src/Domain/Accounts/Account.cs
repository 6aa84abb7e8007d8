using Hubbub.Domain.Accounts.Events;
using Hubbub.Domain.Common;

namespace Hubbub.Domain.Accounts;

public enum AccountState
{
    Active,
    Frozen,
    Deleting,
}

/// <summary>A person's credentials and account state. What others see is the profile.</summary>
public sealed class Account : Entity
{
    public const int MinUsername = 3;
    public const int MaxUsername = 30;
    public const int MaxEmail = 254;
    public const int MinPassword = 8;
    public const int MaxPassword = 128;

    public Account(UserId id, string username, string email, DateTimeOffset createdAt) =>
        (Id, Username, Email, CreatedAt) = (id, username, email, createdAt);

    public UserId Id { get; private init; }

    public string Username { get; private set; }

    public string? NormalizedUsername { get; private set; }

    public string? Email { get; private set; }

    public string? NormalizedEmail { get; private set; }

    public bool IsEmailVerified { get; private set; }

    public string? PasswordHash { get; private set; }

    /// <summary>Changes with the password and invalidates codes issued before.</summary>
    public string SecurityStamp { get; private set; } = string.Empty;

    public bool IsAdmin { get; private set; }

    public AccountState State { get; private set; }

    public DateTimeOffset? EraseAt { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>A concurrency token: a concurrent update must not undo a password change.</summary>
    public long Version { get; private set; }

    public void SetUsername(string username) => Username = username;

    public void SetNormalizedUsername(string? normalized) => NormalizedUsername = normalized;

    public void SetEmail(string? email) => Email = email;

    public void SetNormalizedEmail(string? normalized) => NormalizedEmail = normalized;

    public void SetPasswordHash(string? hash) => PasswordHash = hash;

    public void SetSecurityStamp(string stamp) => SecurityStamp = stamp;

    public void GrantAdmin(DateTimeOffset now)
    {
        if (!IsAdmin)
        {
            IsAdmin = true;
            Raise(new AdminGranted(Id, now));
        }
    }

    public void RevokeAdmin(DateTimeOffset now)
    {
        if (IsAdmin)
        {
            IsAdmin = false;
            Raise(new AdminRevoked(Id, now));
        }
    }

    /// <summary>Called by the account store for every stored change.</summary>
    public void Touch() => Version++;

    public void VerifyEmail(DateTimeOffset now)
    {
        if (!IsEmailVerified)
        {
            IsEmailVerified = true;
            Raise(new EmailVerified(Id, now));
        }
    }

    public void Freeze() => (State, EraseAt) = (AccountState.Frozen, null);

    /// <summary>Hides the person now; erases them at <paramref name="eraseAt"/> unless they reactivate.</summary>
    public void RequestDeletion(DateTimeOffset eraseAt) => (State, EraseAt) = (AccountState.Deleting, eraseAt);

    public void Reactivate() => (State, EraseAt) = (AccountState.Active, null);

    /// <summary>Makes every module forget this person; the row itself is deleted in the same commit.</summary>
    public void Erase(DateTimeOffset now) => Raise(new AccountErased(Id, now));
}
