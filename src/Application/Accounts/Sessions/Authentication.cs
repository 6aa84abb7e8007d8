using Hubbub.Application.Accounts.Contracts;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Accounts.Sessions;

/// <summary>A log-in: who one is, and the two tokens.</summary>
/// <param name="User">The account.</param>
/// <param name="SessionId">The session, as it appears in the list of sessions.</param>
/// <param name="AccessToken">A JWT for the Authorization header and the hub.</param>
/// <param name="RefreshToken">Good for one refresh; each refresh gives the next one.</param>
/// <param name="ExpiresIn">Seconds until the access token expires.</param>
public sealed record Authentication(
    AccountRow User,
    SessionId SessionId,
    string AccessToken,
    string RefreshToken,
    int ExpiresIn);
