using Hubbub.Domain.Accounts;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Accounts;

/// <summary>
/// Names and passwords, managed by ASP.NET Core Identity. Changes are made to the tracked account; the caller saves
/// them. Hashing is queued; <see cref="AccountsErrors.Busy"/> if the queue is full.
/// </summary>
public interface ICredentials
{
    /// <summary>Adds a new account if its names are free and its password is acceptable.</summary>
    Task<Error?> Create(Account account, string password, CancellationToken ct);

    Task<Account?> FindByLogin(string login);

    /// <summary>
    /// The key for limits per name: the account, whichever of its names was given; without an account, the normalised
    /// name.
    /// </summary>
    string LimitKeyOf(string login, Account? account);

    /// <summary>
    /// Whether the password is right. Without an account it does the same work and takes the same time.
    /// </summary>
    Task<Result<bool>> CheckPassword(Account? account, string password, CancellationToken ct);

    /// <summary>Changes the password; codes issued earlier become invalid.</summary>
    Task<Error?> SetPassword(Account account, string password, CancellationToken ct);
}
