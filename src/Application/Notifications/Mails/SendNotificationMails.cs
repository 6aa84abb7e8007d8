using Hubbub.Application.Accounts.Contracts;
using Hubbub.Application.Common.Jobs;

namespace Hubbub.Application.Notifications.Mails;

/// <summary>
/// Mails people about notifications that they have not read. If the mail server fails, the others wait for the next
/// run, so that one that hangs is not asked for each of them.
/// </summary>
internal sealed class SendNotificationMails(NotificationMails mails) : IJob
{
    private const int MailsPerStep = 20;

    public TimeSpan Every => TimeSpan.FromSeconds(10);

    public async Task<bool> Run(CancellationToken ct)
    {
        if (!mails.AreOn)
        {
            return false;
        }

        var due = await mails.Due(MailsPerStep, ct);
        foreach (var mail in due)
        {
            if (await mails.Send(mail, ct) == MailOutcome.Failed)
            {
                return false;
            }
        }

        return due.Count == MailsPerStep;
    }
}
