using System.Globalization;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Accounts;
using Hubbub.Domain.Common;
using Microsoft.Extensions.Options;

namespace Hubbub.Application.Accounts;

/// <summary>
/// Where passwords and codes are tried. Wrong ones are counted per name and address, and per address: guessing is slow
/// for the guesser, and the right password from elsewhere still works. What is right costs nothing.
/// </summary>
internal sealed class PasswordGate(
    IAccountsDb db, ICredentials credentials, IRateLimiter limiter, IOptions<RateLimitOptions> options)
{
    private RateLimit PerName => options.Value.LoginFailures.Named("login_failures");

    private RateLimit PerAddress => options.Value.LoginFailuresPerAddress.Named("login_failures_per_address");

    private RateLimit PerCode => options.Value.CodeFailures.Named("code_failures");

    /// <summary>The account, when the password is right. An unknown name, a wrong password and a lock look the same.</summary>
    public async Task<Result<Account>> Enter(string login, string password, string? address, CancellationToken ct)
    {
        var (name, from) = ($"{login.ToUpperInvariant()} {address}", address ?? string.Empty);
        if (await limiter.TakeAsync(PerAddress, from, ct) is { } wait)
        {
            return Error.RateLimited(wait);
        }

        if (await limiter.TakeAsync(PerName, name, ct) is { } waitForName)
        {
            // Nothing was tried: it does not count against everyone else at this address.
            await limiter.ReturnAsync(PerAddress, from, ct);
            return Error.RateLimited(waitForName);
        }

        var account = await credentials.FindByLogin(login);
        var isRight = await credentials.CheckPassword(account, password);
        await db.SaveChangesAsync(ct);
        if (!isRight)
        {
            return AccountsErrors.InvalidCredentials;
        }

        await limiter.ReturnAsync(PerName, name, ct);
        await limiter.ReturnAsync(PerAddress, from, ct);
        return account!;
    }

    /// <summary>Asks someone who is logged in for their password once more.</summary>
    public async Task<Result<Account>> Confirm(UserId id, string password, CancellationToken ct)
    {
        var key = id.Value.ToString(CultureInfo.InvariantCulture);
        if (await limiter.TakeAsync(PerName, key, ct) is { } wait)
        {
            return Error.RateLimited(wait);
        }

        var account = await db.Account(id, ct);
        var isRight = await credentials.CheckPassword(account, password);
        await db.SaveChangesAsync(ct);
        if (!isRight)
        {
            return AccountsErrors.WrongPassword;
        }

        await limiter.ReturnAsync(PerName, key, ct);
        return account;
    }

    public async Task<Error?> CheckCode(Account? account, MailKind purpose, string code, CancellationToken ct)
    {
        if (account is null)
        {
            return AccountsErrors.InvalidCode;
        }

        var key = $"{account.Id.Value} {purpose}";
        if (await limiter.TakeAsync(PerCode, key, ct) is { } wait)
        {
            return Error.RateLimited(wait);
        }

        if (!await credentials.CheckCode(account, purpose, code))
        {
            return AccountsErrors.InvalidCode;
        }

        await limiter.ReturnAsync(PerCode, key, ct);
        return null;
    }
}
