using System.Globalization;
using System.Text;
using Hubbub.Application.Accounts;
using Hubbub.Application.Common;
using Hubbub.Domain.Accounts;
using Hubbub.Domain.Common;
using Microsoft.AspNetCore.Identity;

namespace Hubbub.Infrastructure.Accounts;

internal sealed class IdentityCredentials(UserManager<Account> users, DecoyPassword decoy, HashingTurns turns)
    : ICredentials
{
    // A command retried after a conflict need not hash again.
    private (string? Hash, string Password) _right;

    public async Task<Error?> Create(Account account, string password, CancellationToken ct)
    {
        password = Prepared(password);
        if (await Weakness(account, password, "password") is { } weak)
        {
            return weak;
        }

        return ErrorOf(await users.CreateAsync(account)) ?? await Hash(account, password, ct);
    }

    // Identity normalizes the login first, which fails for malformed text; no account has such a name.
    public async Task<Account?> FindByLogin(string login) => !PlainText.IsWellFormed(login) ? null
        : IsEmail(login) ? await users.FindByEmailAsync(login)
        : await users.FindByNameAsync(login);

    public string LimitKeyOf(string login, Account? account) => account is not null
        ? string.Create(CultureInfo.InvariantCulture, $"id {account.Id.Value}")
        : "name " + (!PlainText.IsWellFormed(login) ? login
            : IsEmail(login) ? users.NormalizeEmail(login) : users.NormalizeName(login));

    public async Task<Result<bool>> CheckPassword(Account? account, string password, CancellationToken ct)
    {
        if (account is not null && _right == (account.PasswordHash, password))
        {
            return true;
        }

        var isRight = false;
        if (!await turns.TryDo(Check, ct))
        {
            return AccountsErrors.Busy;
        }

        if (isRight)
        {
            _right = (account!.PasswordHash, password);
        }

        return isRight;

        async Task Check()
        {
            isRight = await Matches(Prepared(password));
            // Older hashes are of the password as typed.
            if (!isRight && Prepared(password) != password)
            {
                isRight = await Matches(password);
            }
        }

        async Task<bool> Matches(string tried)
        {
            if (account is not null)
            {
                return await users.CheckPasswordAsync(account, tried);
            }

            decoy.Check(tried);
            return false;
        }
    }

    public async Task<Error?> SetPassword(Account account, string password, CancellationToken ct)
    {
        password = Prepared(password);
        if ((await Weakness(account, password, "newPassword") ?? await Hash(account, password, ct)) is { } refusal)
        {
            return refusal;
        }

        await users.UpdateSecurityStampAsync(account);
        return null;
    }

    /// <summary>
    /// The password to hash: composed and with plain spaces (RFC 8265), so that keyboards do not matter.
    /// </summary>
    private static string Prepared(string password)
    {
        if (!PlainText.IsWellFormed(password))
        {
            return password;
        }

        var prepared = new StringBuilder(password.Length);
        foreach (var c in password)
        {
            prepared.Append(char.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator ? ' ' : c);
        }

        return prepared.ToString().Normalize();
    }

    private static bool IsEmail(string login) => login.Contains('@', StringComparison.Ordinal);

    private async Task<Error?> Weakness(Account account, string password, string field)
    {
        foreach (var validator in users.PasswordValidators)
        {
            if (ErrorOf(await validator.ValidateAsync(users, account, password), field) is { } weak)
            {
                return weak;
            }
        }

        return null;
    }

    private async Task<Error?> Hash(Account account, string password, CancellationToken ct)
    {
        var isDone = await turns.TryDo(
            () =>
            {
                account.SetPasswordHash(users.PasswordHasher.HashPassword(account, password));
                return Task.CompletedTask;
            },
            ct);
        return isDone ? null : AccountsErrors.Busy;
    }

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

/// <summary>A decoy password, checked if there is no account, so that the response takes the same time.</summary>
internal sealed class DecoyPassword(IPasswordHasher<Account> hasher)
{
    private static readonly Account Nobody = new(default, "nobody", "nobody", default);

    private readonly string _hash = hasher.HashPassword(Nobody, Guid.NewGuid().ToString());

    public void Check(string password) => hasher.VerifyHashedPassword(Nobody, _hash, password);
}

/// <summary>Rejects easily guessed passwords: the user's own names, and few distinct characters.</summary>
internal sealed class GuessablePasswords : IPasswordValidator<Account>
{
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var isGuessable = password is null
            || password.Length < Account.MinPassword
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
