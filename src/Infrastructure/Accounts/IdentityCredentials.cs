using Hubbub.Application.Accounts;
using Hubbub.Application.Common;
using Hubbub.Domain.Accounts;
using Hubbub.Domain.Common;
using Microsoft.AspNetCore.Identity;

namespace Hubbub.Infrastructure.Accounts;

internal sealed class IdentityCredentials(UserManager<Account> users, DecoyPassword decoy) : ICredentials
{
    public const string CodeProvider = "Code";

    public async Task<Error?> Create(Account account, string password) =>
        ErrorOf(await users.CreateAsync(account, password));

    // Nobody is called by what cannot be composed, which is what Identity does first.
    public async Task<Account?> FindByLogin(string usernameOrEmail) => !PlainText.IsWellFormed(usernameOrEmail) ? null
        : usernameOrEmail.Contains('@', StringComparison.Ordinal) ? await users.FindByEmailAsync(usernameOrEmail)
        : await users.FindByNameAsync(usernameOrEmail);

    public async Task<bool> CheckPassword(Account? account, string password)
    {
        if (account is null)
        {
            decoy.Check(password);
            return false;
        }

        return await users.CheckPasswordAsync(account, password);
    }

    public async Task<Error?> SetPassword(Account account, string password)
    {
        foreach (var validator in users.PasswordValidators)
        {
            if (ErrorOf(await validator.ValidateAsync(users, account, password), "newPassword") is { } weak)
            {
                return weak;
            }
        }

        account.SetPasswordHash(users.PasswordHasher.HashPassword(account, password));
        await users.UpdateSecurityStampAsync(account);
        return null;
    }

    public Task<string> MakeCode(Account account, MailKind purpose) =>
        users.GenerateUserTokenAsync(account, CodeProvider, purpose.ToString());

    public Task<bool> CheckCode(Account account, MailKind purpose, string code) =>
        users.VerifyUserTokenAsync(account, CodeProvider, purpose.ToString(), code);

    private static Error? ErrorOf(IdentityResult result, string passwordField = "password")
    {
        if (result.Succeeded)
        {
            return null;
        }

        var first = result.Errors.First();
        return first.Code switch
        {
            nameof(IdentityErrorDescriber.DuplicateUserName) => AccountsErrors.UsernameTaken,
            nameof(IdentityErrorDescriber.DuplicateEmail) => AccountsErrors.EmailTaken,
            nameof(IdentityErrorDescriber.InvalidUserName) => Invalid("username", first),
            nameof(IdentityErrorDescriber.InvalidEmail) => Invalid("email", first),
            _ => Invalid(passwordField, first),
        };
    }

    private static Error Invalid(string field, IdentityError error) =>
        Error.Validation(new Dictionary<string, string[]> { [field] = [error.Description] });
}

/// <summary>A password that nobody has, checked where there is no account, so that its absence costs the same time.</summary>
internal sealed class DecoyPassword(IPasswordHasher<Account> hasher)
{
    private static readonly Account Nobody = new(default, "nobody", "nobody", default);

    private readonly string _hash = hasher.HashPassword(Nobody, Guid.NewGuid().ToString());

    public void Check(string password) => hasher.VerifyHashedPassword(Nobody, _hash, password);
}

/// <summary>Refuses passwords that anyone would try first: one's own names, and one character over and over.</summary>
internal sealed class GuessablePasswords : IPasswordValidator<Account>
{
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var isGuessable = password is null
            || password.Distinct().Count() < 4
            || password.Contains(user.Username, StringComparison.OrdinalIgnoreCase)
            || string.Equals(password, user.Email, StringComparison.OrdinalIgnoreCase);
        return Task.FromResult(isGuessable
            ? IdentityResult.Failed(new IdentityError
            {
                Code = "PasswordGuessable",
                Description = "This password is too easy to guess; use other words or more characters.",
            })
            : IdentityResult.Success);
    }
}
