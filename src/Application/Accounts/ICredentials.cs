using Hubbub.Domain.Accounts;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Accounts;

/// <summary>
/// Passwords and codes, kept by ASP.NET Core Identity's core. Changes are made on the tracked account; the caller
/// saves them.
/// </summary>
public interface ICredentials
{
    /// <summary>Adds a new account, once its names are free and its password is good.</summary>
    Task<Error?> Create(Account account, string password);

    Task<Account?> FindByLogin(string usernameOrEmail);

    /// <summary>
    /// Whether the password is right; takes the same time, and does the same work, without an account as with one.
    /// </summary>
    Task<bool> CheckPassword(Account? account, string password);

    /// <summary>Changes the password; codes made before are worthless after.</summary>
    Task<Error?> SetPassword(Account account, string password);

    /// <summary>Six digits that are good for this account and purpose for some minutes.</summary>
    Task<string> MakeCode(Account account, MailKind purpose);

    Task<bool> CheckCode(Account account, MailKind purpose, string code);
}
