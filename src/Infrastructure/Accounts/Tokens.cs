using System.Buffers.Text;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hubbub.Application.Accounts;
using Hubbub.Domain.Accounts;
using Hubbub.Domain.Common;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Hubbub.Infrastructure.Accounts;

/// <summary>Lifetimes of tokens; section <c>Tokens</c> of the configuration.</summary>
public sealed class TokenOptions
{
    /// <summary>Lifetime of an access token, and of a hub connection that sends no newer one.</summary>
    [Range(1, int.MaxValue)]
    public int AccessSeconds { get; set; } = 15 * 60;

    /// <summary>A session ends if it is not refreshed for this long.</summary>
    [Range(1, int.MaxValue)]
    public int RefreshDays { get; set; } = 30;
}

/// <summary>What every access token contains and is validated against.</summary>
public static class AccessTokens
{
    public const string Issuer = "hubbub";
    public const string Audience = "hubbub";
    public const string Type = "at+jwt";
    public const string SessionClaim = "sid";
    public const string Algorithm = SecurityAlgorithms.HmacSha256;
}

internal sealed class Tokens(SigningKey key, IOptions<TokenOptions> options, TimeProvider clock) : ITokens
{
    private const int RefreshBytes = 32;

    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    public TimeSpan AccessLifetime => TimeSpan.FromSeconds(options.Value.AccessSeconds);

    public TimeSpan RefreshLifetime => TimeSpan.FromDays(options.Value.RefreshDays);

    public string Access(Account account, Session session)
    {
        var now = clock.Now();
        return Handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = AccessTokens.Issuer,
            Audience = AccessTokens.Audience,
            TokenType = AccessTokens.Type,
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
            Expires = (now + AccessLifetime).UtcDateTime,
            SigningCredentials = new(key.Security, AccessTokens.Algorithm),
            Claims = new Dictionary<string, object>
            {
                [JwtRegisteredClaimNames.Sub] = account.Id.Value.ToString(CultureInfo.InvariantCulture),
                [AccessTokens.SessionClaim] = session.Id.Value.ToString(CultureInfo.InvariantCulture),
            },
        });
    }

    public string NewRefresh() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RefreshBytes));

    public string RefreshAfter(string token) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(key.RefreshChain, Encoding.UTF8.GetBytes(token)));

    public byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    public byte[] HashOfName(string username) =>
        HMACSHA256.HashData(key.Names, Encoding.UTF8.GetBytes(username.ToUpperInvariant()));

    public string CodeOf(UserId user, string securityStamp, MailKind purpose, byte[] nonce) =>
        Code.Write(HMACSHA256.HashData(
            key.Codes, Encoding.UTF8.GetBytes($"{user.Value} {purpose} {Convert.ToHexString(nonce)} {securityStamp}")));
}
