namespace Hubbub.Application.Accounts.Mails;

/// <summary>Sends mail.</summary>
public interface IMailer
{
    Task Send(string to, string subject, string text, CancellationToken ct);
}
