using System.Globalization;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Accounts;
using Hubbub.Domain.Common;
using Microsoft.Extensions.Options;

namespace Hubbub.Application.Accounts;

/// <summary>
/// Where passwords and codes are tried. Wrong ones are counted per name and address, per address, and per name, whether
/// there is such an account or not: guessing is slow for the guesser, the right password from elsewhere still works
/// unless very many guess together, and no answer or database write tells who has an account. What is right costs nothing.
/// </summary>
internal sealed class PasswordGate(
    IAccountsDb db, ICredentials credentials, IRateLimiter limiter, IOptions<RateLimitOptions> options)
{
    private RateLimit PerNameAndAddress => options.Value.LoginFailures.Named("login_failures");

    private RateLimit PerName => options.Value.LoginFailuresPerName.Named("login_failures_per_name");

    private RateLimit PerAddress => options.Value.LoginFailuresPerAddress.Named("login_failures_per_address");

    private RateLimit PerCode => options.Value.CodeFailures.Named("code_failures");

    /// <summary>The account, when the password is right. An unknown name and a wrong password look the same.</summary>
    public async Task<Result<Account>> Enter(string login, string password, string? address, CancellationToken ct)
    {
        var (name, from) = (login.ToUpperInvariant(), AddressBlock.Of(address));
        Charge[] tries = [.. PerAddress.Per(from), .. PerNameAndAddress.Per(from, name), new(PerName, name)];
        return await Counted(
            tries,
            async () =>
            {
                var account = await credentials.FindByLogin(login);
                return await credentials.CheckPassword(account, password) ? account! : AccountsErrors.InvalidCredentials;
            },
            ct);
    }

    /// <summary>Asks someone who is logged in for their password once more.</summary>
    public async Task<Result<Account>> Confirm(UserId id, string password, CancellationToken ct) => await Counted(
        [new(PerNameAndAddress, id.Value.ToString(CultureInfo.InvariantCulture))],
        async () =>
        {
            var account = await db.Account(id, ct);
            return await credentials.CheckPassword(account, password) ? account : AccountsErrors.WrongPassword;
        },
        ct);

    /// <summary>Whether the code is right; without an account it never is, and is counted all the same.</summary>
    public async Task<Error?> CheckCode(Account? account, string login, MailKind purpose, string code, CancellationToken ct)
    {
        var result = await Counted(
            [new(PerCode, $"{login.ToUpperInvariant()} {purpose}")],
            async () => account is not null && await credentials.CheckCode(account, purpose, code)
                ? account
                : AccountsErrors.InvalidCode,
            ct);
        return result.Failure;
    }

    // Taken before and given back after, so that many tries at once cannot all pass before the first is counted.
    private async Task<Result<Account>> Counted(Charge[] tries, Func<Task<Result<Account>>> attempt, CancellationToken ct)
    {
        var operation = Guid.NewGuid().ToString();
        if (await limiter.TakeAsync(tries, ct, operation) is { } wait)
        {
            return Error.RateLimited(wait);
        }

        var isWrong = false;
        try
        {
            var result = await attempt();
            isWrong = result.Failure is not null;
            return result;
        }
        finally
        {
            if (!isWrong)
            {
                await limiter.ReturnAsync(tries, operation);
            }
        }
    }
}
