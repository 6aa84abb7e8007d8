using Hubbub.Domain.Common;

namespace Hubbub.Domain.Accounts;

/// <summary>A refresh token, stored only as a hash. Used tokens are kept, so that reuse is detected.</summary>
public sealed class RefreshToken(byte[] hash, SessionId sessionId, DateTimeOffset issuedAt)
{
    /// <summary>SHA-256 of the token.</summary>
    public byte[] Hash { get; private init; } = hash;

    public SessionId SessionId { get; private init; } = sessionId;

    public DateTimeOffset IssuedAt { get; private init; } = issuedAt;

    public DateTimeOffset? UsedAt { get; set; }
}
