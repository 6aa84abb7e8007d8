using Hubbub.Domain.Accounts;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Accounts;

/// <summary>Creates a session's access and refresh tokens, and the codes sent by mail.</summary>
public interface ITokens
{
    TimeSpan AccessLifetime { get; }

    TimeSpan RefreshLifetime { get; }

    /// <summary>A signed JWT that names the person and the session.</summary>
    string Access(Account account, Session session);

    /// <summary>256 random bits, opaque to everyone.</summary>
    string NewRefresh();

    /// <summary>The successor of a token: always the same, so that a client can retry after a lost response.</summary>
    string RefreshAfter(string token);

    /// <summary>The SHA-256 hash of a token; only this is stored.</summary>
    byte[] HashOf(string token);

    /// <summary>A keyed, case-insensitive hash of an erased username: irreversible without the key.</summary>
    byte[] HashOfName(string username);

    /// <summary>The mailed code derived from a nonce; it differs once the password has changed.</summary>
    string CodeOf(UserId user, string securityStamp, MailKind purpose, byte[] nonce);
}
