using Hubbub.Domain.Accounts;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Accounts;

/// <summary>
/// Names and passwords, kept by ASP.NET Core Identity's core. Changes are made on the tracked account; the caller saves
/// them. Every hash waits for its turn; <see cref="AccountsErrors.Busy"/> when too many wait.
/// </summary>
public interface ICredentials
{
    /// <summary>Adds a new account, once its names are free and its password is good.</summary>
    Task<Error?> Create(Account account, string password, CancellationToken ct);

    Task<Account?> FindByLogin(string login);

    /// <summary>
    /// What limits by name count by: the account, whichever of its names was given; without one the name, as it is
    /// looked up.
    /// </summary>
    string LimitKeyOf(string login, Account? account);

    /// <summary>
    /// Whether the password is right; takes the same time, and does the same work, without an account as with one.
    /// </summary>
    Task<Result<bool>> CheckPassword(Account? account, string password, CancellationToken ct);

    /// <summary>Changes the password; codes made before are worthless after.</summary>
    Task<Error?> SetPassword(Account account, string password, CancellationToken ct);
}
