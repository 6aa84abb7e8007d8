using Hubbub.Application.Common.Jobs;
using Hubbub.Domain.Accounts;
using Hubbub.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Hubbub.Application.Accounts.Mails;

/// <summary>
/// Sends due mails. A node first claims a mail, so that no other node sends it, and deletes the row after sending it: a
/// crash in between sends the mail twice, but never loses it. A failed mail is retried with a delay that doubles each
/// time, for at most ten attempts.
/// </summary>
internal sealed partial class SendMails(
    IAccountsDb db, Codes codes, IMailer mailer, TimeProvider clock, ILogger<SendMails> logger) : IJob
{
    private const int MailsPerStep = 20;
    private const int MostAttempts = 10;

    // Must be longer than sending takes.
    private static readonly TimeSpan Taken = TimeSpan.FromMinutes(2);

    public TimeSpan Every => TimeSpan.FromSeconds(1);

    public async Task<bool> Run(CancellationToken ct)
    {
        var now = clock.Now();
        var due = await db.Mails.AsNoTracking()
            .Where(m => m.DueAt <= now).OrderBy(m => m.DueAt).Take(MailsPerStep).ToListAsync(ct);
        if (due.Exists(m => m.UserId == Code.Nobody))
        {
            await db.InTransactionAsync(
                token => db.Mails.Where(m => m.UserId == Code.Nobody).ExecuteDeleteAsync(token), ct);
        }

        foreach (var mail in due.Where(m => m.UserId != Code.Nobody))
        {
            if (await Take(mail, ct))
            {
                await Send(mail, mail.Attempts + 1, ct);
            }
        }

        return due.Count == MailsPerStep;
    }

    private async Task<bool> Take(Mail mail, CancellationToken ct)
    {
        var until = clock.Now() + Taken;
        return await db.InTransactionAsync(
            token => db.Mails.Where(m => m.Id == mail.Id && m.Attempts == mail.Attempts).ExecuteUpdateAsync(
                set => set.SetProperty(m => m.Attempts, m => m.Attempts + 1).SetProperty(m => m.DueAt, until), token),
            ct) == 1;
    }

    private async Task Send(Mail mail, int attempts, CancellationToken ct)
    {
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.Id == mail.UserId, ct);
        var isDone = account is null || await TrySend(mail, account, attempts, ct);
        if (!isDone && attempts >= MostAttempts)
        {
            LogGivenUp(mail.Id);
            isDone = true;
        }

        var row = db.Mails.Where(m => m.Id == mail.Id);
        var dueAt = clock.Now().AddSeconds(Math.Pow(2, attempts));
        await db.InTransactionAsync(
            token => isDone
                ? row.ExecuteDeleteAsync(token)
                : row.ExecuteUpdateAsync(set => set.SetProperty(m => m.DueAt, dueAt), token),
            ct);
    }

    private async Task<bool> TrySend(Mail mail, Account account, int attempts, CancellationToken ct)
    {
        if (EmailAddress.Parse(account.Email) is not { } to)
        {
            LogUndeliverable(mail.Id);
            return true;
        }

        try
        {
            var (subject, text) = Compose(mail.Kind, account.Username, await codes.Issue(account, mail.Kind, ct));
            await mailer.Send(to.ToString(), subject, text, ct);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The exception's message may quote the address.
            LogFailed(mail.Id, attempts, e.GetType().Name);
            return false;
        }
    }

    private static (string Subject, string Text) Compose(MailKind kind, string username, string code) => kind switch
    {
        MailKind.VerifyEmail => (
            "Your Hubbub code",
            $"Hello {username},\n\nyour code to confirm this e-mail address is {code}.\nIt is good for 15 minutes.\n"),
        MailKind.ResetPassword => (
            "Reset your Hubbub password",
            $"Hello {username},\n\nyour code to set a new password is {code}.\nIt is good for 15 minutes.\n"
            + "If you did not ask for it, do nothing.\n"),
    };

    [LoggerMessage(1, LogLevel.Warning, "Mail {MailId} failed, attempt {Attempts}: {Reason}")]
    private partial void LogFailed(long mailId, int attempts, string reason);

    [LoggerMessage(2, LogLevel.Error, "Giving up on mail {MailId}")]
    private partial void LogGivenUp(long mailId);

    [LoggerMessage(3, LogLevel.Warning, "Mail {MailId} is not sent: no mail server accepts its address")]
    private partial void LogUndeliverable(long mailId);
}
