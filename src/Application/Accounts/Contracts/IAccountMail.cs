using Hubbub.Application.Common.Mails;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Accounts.Contracts;

/// <summary>What became of a mail.</summary>
public enum MailOutcome
{
    Sent,

    /// <summary>There is no active account with a verified address, or the mail server refused it for good.</summary>
    Undeliverable,

    /// <summary>The mail server refused it for now; another try may succeed, and so may other mails now.</summary>
    Deferred,

    /// <summary>Another try may succeed; others would fail now as well.</summary>
    Failed,
}

/// <summary>Mails people without telling other modules their addresses.</summary>
public interface IAccountMail
{
    /// <summary>
    /// Sends a mail to a person with an active account and a verified address. Never throws for what the other side
    /// does.
    /// </summary>
    Task<MailOutcome> Send(UserId user, MailText mail, CancellationToken ct);
}
