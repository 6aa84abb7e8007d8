using Hubbub.Application.Common;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Accounts;
using Hubbub.Domain.Common;
using Microsoft.Extensions.Options;

namespace Hubbub.Application.Accounts.Mails;

/// <summary>Queues mails with codes, limited per account and address, and per account.</summary>
internal sealed class CodeMails(
    IAccountsDb db,
    ICredentials credentials,
    LoginThrottle gate,
    IRateLimiter limiter,
    IOptions<RateLimitOptions> options,
    IdGenerator ids,
    TimeProvider clock)
{
    public async Task<Error?> Take(Account? account, string login, string? address, CancellationToken ct)
    {
        var (name, from) = (credentials.LimitKeyOf(login, account), AddressBlock.Of(address));
        Charge[] here = [.. options.Value.Mails.Named("mails").Per(from, name)];
        if (await limiter.TakeAsync(here, ct) is { } wait)
        {
            return Error.RateLimited(wait);
        }

        if (await gate.TakeShared(
            new(options.Value.MailsPerAccount.Named("mails_per_account"), name), account?.Id, from, ct) is { } late)
        {
            await limiter.ReturnAsync(here);
            return Error.RateLimited(late);
        }

        return null;
    }

    public void Add(UserId user, MailKind kind) => db.Mails.Add(new Mail(ids.Next(), user, kind, clock.Now()));
}
