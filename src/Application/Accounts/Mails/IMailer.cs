using Hubbub.Application.Common.Mails;

namespace Hubbub.Application.Accounts.Mails;

/// <summary>Sends mail.</summary>
public interface IMailer
{
    /// <exception cref="MailRefusedException">Sending it again would not help.</exception>
    Task Send(string to, MailText mail, CancellationToken ct);
}

/// <summary>The mail server refused the receiver or the mail for good.</summary>
public sealed class MailRefusedException(Exception? inner = null)
    : Exception("The mail server refused the mail.", inner);
