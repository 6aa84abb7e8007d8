using Hubbub.Application.Common.Mails;

namespace Hubbub.Application.Accounts.Mails;

/// <summary>Sends mail.</summary>
public interface IMailer
{
    /// <exception cref="MailRefusedException">The mail server works, but does not accept this mail.</exception>
    Task Send(string to, MailText mail, CancellationToken ct);
}

/// <summary>The mail server refused the receiver or the mail.</summary>
public sealed class MailRefusedException(bool isForGood, Exception? inner = null)
    : Exception("The mail server refused the mail.", inner)
{
    /// <summary>Sending it again would not help.</summary>
    public bool IsForGood { get; } = isForGood;
}
