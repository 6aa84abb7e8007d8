using Hubbub.Domain.Accounts;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Accounts;

/// <summary>Makes the two tokens of a session, and the codes that are mailed.</summary>
public interface ITokens
{
    TimeSpan AccessLifetime { get; }

    TimeSpan RefreshLifetime { get; }

    /// <summary>A signed JWT that names the person and the session.</summary>
    string Access(Account account, Session session);

    /// <summary>256 random bits, opaque to everyone.</summary>
    string NewRefresh();

    /// <summary>The one token that follows this one: asking twice answers the same, so that a lost answer can be asked again.</summary>
    string RefreshAfter(string token);

    /// <summary>SHA-256; all that is ever stored.</summary>
    byte[] HashOf(string token);

    /// <summary>What stands for a username that nobody has any more, in any case; without the key nobody finds out which.</summary>
    byte[] HashOfName(string username);

    /// <summary>The code that a nonce stands for, as it is mailed; another one once the password has changed.</summary>
    string CodeOf(UserId user, string securityStamp, MailKind purpose, byte[] nonce);
}
