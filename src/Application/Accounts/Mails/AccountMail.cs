using Hubbub.Application.Accounts.Contracts;
using Hubbub.Application.Common.Mails;
using Hubbub.Domain.Accounts;
using Hubbub.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Hubbub.Application.Accounts.Mails;

/// <summary>Mails to accounts, at their current addresses.</summary>
internal sealed partial class AccountMail(IAccountsDb db, IMailer mailer, ILogger<AccountMail> logger) : IAccountMail
{
    public async Task<MailOutcome> Send(UserId user, MailText mail, CancellationToken ct)
    {
        var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(
            a => a.Id == user && a.State == AccountState.Active && a.IsEmailVerified, ct);
        return account is null ? MailOutcome.Undeliverable : await Send(account, mail, ct);
    }

    /// <summary>The same, whether or not the address is verified.</summary>
    public async Task<MailOutcome> Send(Account to, MailText mail, CancellationToken ct)
    {
        if (EmailAddress.Parse(to.Email) is not { } address)
        {
            LogUndeliverable(to.Id.Value);
            return MailOutcome.Undeliverable;
        }

        try
        {
            await mailer.Send(address.ToString(), mail, ct);
            return MailOutcome.Sent;
        }
        catch (MailRefusedException e)
        {
            LogRefused(to.Id.Value, e.InnerException?.GetType().Name);
            return e.IsForGood ? MailOutcome.Undeliverable : MailOutcome.Deferred;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The exception's message may quote the address.
            LogFailed(to.Id.Value, e.GetType().Name);
            return MailOutcome.Failed;
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "A mail to account {Account} failed: {Reason}")]
    private partial void LogFailed(long account, string reason);

    [LoggerMessage(2, LogLevel.Warning, "A mail to account {Account} was refused: {Reason}")]
    private partial void LogRefused(long account, string? reason);

    [LoggerMessage(3, LogLevel.Warning, "A mail to account {Account} is not sent: no mail server accepts its address")]
    private partial void LogUndeliverable(long account);
}
