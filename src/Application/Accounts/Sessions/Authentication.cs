using Hubbub.Application.Accounts.Contracts;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Accounts.Sessions;

/// <summary>The result of a log-in: the account, the session and its two tokens.</summary>
/// <param name="User">The account.</param>
/// <param name="SessionId">The session, as it appears in the list of sessions.</param>
/// <param name="AccessToken">A JWT for the Authorization header and the hub.</param>
/// <param name="RefreshToken">Valid for one refresh; each refresh returns the next one.</param>
/// <param name="ExpiresIn">Seconds until the access token expires.</param>
public sealed record Authentication(
    AccountRow User,
    SessionId SessionId,
    string AccessToken,
    string RefreshToken,
    int ExpiresIn);
