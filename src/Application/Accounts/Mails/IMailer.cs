namespace Hubbub.Application.Accounts.Mails;

/// <summary>Carries a mail out of the process.</summary>
public interface IMailer
{
    Task Send(string to, string subject, string text, CancellationToken ct);
}
