using System.Globalization;
using Hubbub.Application.Accounts.Mails;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Accounts;
using Hubbub.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Hubbub.Application.Accounts;

/// <summary>
/// Checks passwords and codes. Wrong ones are counted per address, and per address and account (or name, if there is no
/// account), so that guessing is slow; known and unknown names take the same work. Limits over all addresses slow down
/// distributed guessing; they do not apply at an address that the account has used before, so that nobody can lock the
/// owner out. Right passwords are counted as well, since each costs a hash.
/// </summary>
internal sealed class LoginThrottle(
    IAccountsDb db,
    ICredentials credentials,
    Codes codes,
    IRateLimiter limiter,
    IOptions<RateLimitOptions> limits,
    IOptions<AccountsOptions> options,
    GuessLog log,
    TimeProvider clock)
{
    private const int MostAddresses = 1_000;

    // A command that is retried after a conflict is charged once.
    private readonly string _operation = Guid.NewGuid().ToString();

    /// <summary>The account, if the password is right. Unknown names and wrong passwords give the same error.</summary>
    public async Task<Result<Account>> Enter(string login, string password, string? address, CancellationToken ct)
    {
        var account = await credentials.FindByLogin(login);
        var (name, from) = (credentials.LimitKeyOf(login, account), AddressBlock.Of(address));
        return await Counted(
            "log-ins",
            new(
                [
                    .. limits.Value.LoginFailuresPerAddress.Named("login_failures_per_address").Per(from),
                    .. limits.Value.LoginFailures.Named("login_failures").Per(from, name),
                ],
                new(limits.Value.LoginFailuresPerName.Named("login_failures_per_name"), name),
                [.. limits.Value.LogIns.Named("log_ins").Per(from)]),
            account?.Id,
            from,
            () => Check(account, password, AccountsErrors.InvalidCredentials, ct),
            ct);
    }

    /// <summary>Checks the password of a person who is already logged in.</summary>
    public async Task<Result<Account>> Confirm(UserId id, string password, string? address, CancellationToken ct)
    {
        var account = await db.Account(id, ct);
        var (who, from) = (
            string.Create(CultureInfo.InvariantCulture, $"confirm {id.Value}"), AddressBlock.Of(address));
        return await Counted(
            "password confirmations",
            new(
                [.. limits.Value.LoginFailures.Named("login_failures").Per(from, who)],
                new(limits.Value.LoginFailuresPerName.Named("login_failures_per_name"), who),
                [new(limits.Value.PasswordConfirmations.Named("password_confirmations"), who)]),
            id,
            from,
            () => Check(account, password, AccountsErrors.WrongPassword, ct),
            ct);
    }

    /// <summary>The code, if it is right. Without an account it never is, but the attempt still counts.</summary>
    public async Task<Result<Code>> CheckCode(
        Account? account, string login, MailKind purpose, string code, string? address, CancellationToken ct)
    {
        var (name, from) = (credentials.LimitKeyOf(login, account), AddressBlock.Of(address));
        return await Counted<Code>(
            "codes",
            new(
                [
                    // A logged-in person's own code must not depend on what others do at their address.
                    .. purpose == MailKind.ResetPassword
                        ? limits.Value.CodeFailuresPerAddress.Named("code_failures_per_address").Per(from)
                        : [],
                    .. limits.Value.CodeFailures.Named("code_failures").Per(from, $"{purpose} {name}"),
                ],
                new(limits.Value.CodeFailuresInTotal.Named("code_failures_in_total"), string.Empty),
                []),
            account?.Id,
            from,
            async () => await codes.Try(account, purpose, code, ct) is { } right ? right : AccountsErrors.InvalidCode,
            ct);
    }

    /// <summary>
    /// Takes a permit that others may have used up; none is needed at an address known for the account.
    /// </summary>
    public async Task<TimeSpan?> TakeShared(
        Charge shared, UserId? account, IReadOnlyList<AddressBlock> from, CancellationToken ct) =>
        await limiter.TakeAsync([shared], ct, _operation) is { } wait && !await IsKnown(account, from[0], ct)
            ? wait
            : null;

    private async Task<Result<Account>> Check(Account? account, string password, Error wrong, CancellationToken ct)
    {
        var result = await credentials.CheckPassword(account, password, ct);
        return result.Failure is { } busy ? busy : result.Value ? account! : wrong;
    }

    // Permits are taken first and returned afterwards, so that concurrent attempts cannot all pass before one counts.
    private async Task<Result<T>> Counted<T>(
        string what,
        Costs costs,
        UserId? account,
        IReadOnlyList<AddressBlock> from,
        Func<Task<Result<T>>> attempt,
        CancellationToken ct)
    {
        Charge[] all = [.. costs.Wrong, .. costs.Right];
        if (await limiter.TakeAsync(all, ct, _operation) is { } wait)
        {
            log.LockedOut(what, account, from[0], wait);
            return Error.RateLimited(wait);
        }

        Charge[] unspent = [.. all, costs.Shared];
        try
        {
            if (await TakeShared(costs.Shared, account, from, ct) is { } late)
            {
                log.LockedOut(what, account, from[0], late);
                return Error.RateLimited(late);
            }

            var result = await attempt();
            if (result.Failure is { Kind: not ErrorKind.Unavailable })
            {
                log.Failed(what, account, from[0]);
            }

            unspent = result.Failure switch
            {
                null => [.. costs.Wrong, costs.Shared],
                // Nothing was checked.
                { Kind: ErrorKind.Unavailable } => unspent,
                _ => costs.Right,
            };
            return result;
        }
        finally
        {
            await limiter.ReturnAsync(unspent, _operation);
        }
    }

    /// <summary>Whether the account was used from this address; the reads are the same without an account.</summary>
    private async Task<bool> IsKnown(UserId? account, AddressBlock block, CancellationToken ct)
    {
        var owner = account ?? Code.Nobody;
        var since = clock.Now().AddDays(-options.Value.KnownAddressDays);
        var used = await db.Sessions.Where(s => s.UserId == owner && s.LastUsedAt > since).Select(s => s.Address)
            .Concat(db.Codes.Where(c => c.UserId == owner && c.UsedAt > since).Select(c => c.UsedFrom))
            .Distinct().OrderBy(a => a).Take(MostAddresses).ToListAsync(ct);
        return used.Exists(a => a is not null && AddressBlock.Of(a)[0] == block);
    }

    /// <summary>The charges for a wrong attempt, at the address and over all addresses, and for a right one.</summary>
    private sealed record Costs(Charge[] Wrong, Charge Shared, Charge[] Right);
}
