using Hubbub.Application.Accounts.Contracts;
using Hubbub.Application.Common.Jobs;
using Hubbub.Application.Common.Mails;
using Hubbub.Domain.Accounts;
using Hubbub.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Hubbub.Application.Accounts.Mails;

/// <summary>
/// Sends due mails. A node first claims a mail, so that no other node sends it, and deletes the row after sending it: a
/// crash in between sends the mail twice, but never loses it. A failed mail is retried with a delay that doubles each
/// time, for at most ten attempts; one that the mail server refuses for good is not.
/// </summary>
internal sealed partial class SendMails(
    IAccountsDb db, Codes codes, AccountMail mails, TimeProvider clock, ILogger<SendMails> logger) : IJob
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
        var text = account is null ? null : await Compose(mail, account, ct);
        var isDone = text is null
            || await mails.Send(account!, text, ct) is not (MailOutcome.Deferred or MailOutcome.Failed);
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

    private async Task<MailText?> Compose(Mail mail, Account account, CancellationToken ct) => mail.Kind switch
    {
        MailKind.VerifyEmail => MailTexts.VerifyEmail(account.Username, await codes.Issue(account, mail.Kind, ct)),
        MailKind.ResetPassword => MailTexts.ResetPassword(account.Username, await codes.Issue(account, mail.Kind, ct)),
        // Also if the session has ended: that is no proof that the owner ended it.
        MailKind.NewDevice => await db.Sessions.AsNoTracking()
                .SingleOrDefaultAsync(s => s.Id == mail.SessionId && s.UserId == account.Id, ct) is { } session
            ? MailTexts.NewDevice(account.Username, session.DeviceName, session.Address, session.CreatedAt)
            : null,
    };

    [LoggerMessage(1, LogLevel.Error, "Giving up on mail {MailId}")]
    private partial void LogGivenUp(long mailId);
}
