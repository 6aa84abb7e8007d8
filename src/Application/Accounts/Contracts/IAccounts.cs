using Hubbub.Domain.Common;

namespace Hubbub.Application.Accounts.Contracts;

/// <summary>What other modules can query about accounts.</summary>
public interface IAccounts
{
    Task<bool> IsAdmin(UserId id, CancellationToken ct);

    /// <summary>Whether this session has neither ended nor expired.</summary>
    Task<bool> IsOpen(SessionId session, CancellationToken ct);

    /// <summary>The account as its owner sees it; null if it does not exist.</summary>
    Task<AccountRow?> Find(UserId id, CancellationToken ct);
}

/// <summary>An account, for its owner only.</summary>
public sealed record AccountRow(
    UserId Id,
    string Username,
    string Email,
    bool IsEmailVerified,
    bool IsAdmin,
    DateTimeOffset CreatedAt);
