using Hubbub.Application.Common.Jobs;
using Hubbub.Domain.Accounts;
using Hubbub.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Hubbub.Application.Accounts;

/// <summary>
/// Erases accounts whose grace period is over, one by one. Their events make every module erase its data.
/// </summary>
internal sealed class EraseDueAccounts(
    IAccountsDb db, ITokens tokens, IOptions<AccountsOptions> options, TimeProvider clock) : IJob
{
    private const int AccountsPerStep = 20;

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task<bool> Run(CancellationToken ct)
    {
        var now = clock.Now();
        var due = await db.Accounts
            .Where(a => a.State == AccountState.Deleting && a.EraseAt <= now)
            .OrderBy(a => a.EraseAt).Take(AccountsPerStep).ToListAsync(ct);
        foreach (var account in due)
        {
            await Erase(account, now, ct);
        }

        await db.InTransactionAsync(token => db.ErasedNames.Where(n => n.Until <= now).ExecuteDeleteAsync(token), ct);
        return due.Count == AccountsPerStep;
    }

    private Task<int> Erase(Account account, DateTimeOffset now, CancellationToken ct) => db.InTransactionAsync(
        async token =>
        {
            account.Erase(now);
            db.Accounts.Remove(account);
            if (options.Value.ErasedNamesDays is > 0 and var days)
            {
                var hash = tokens.HashOfName(account.Username);
                await db.ErasedNames.Where(n => n.Hash == hash).ExecuteDeleteAsync(token);
                db.ErasedNames.Add(new() { Hash = hash, Until = now.AddDays(days) });
            }

            var erased = await db.SaveChangesAsync(token);
            // Their refresh tokens are deleted by cascade.
            await db.Sessions.Where(s => s.UserId == account.Id).ExecuteDeleteAsync(token);
            await db.Mails.Where(m => m.UserId == account.Id).ExecuteDeleteAsync(token);
            await db.Codes.Where(c => c.UserId == account.Id).ExecuteDeleteAsync(token);
            return erased;
        },
        ct);
}
