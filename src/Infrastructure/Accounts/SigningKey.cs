using System.Security.Cryptography;
using System.Text;
using Hubbub.Infrastructure.Persistence;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.Tokens;

namespace Hubbub.Infrastructure.Accounts;

/// <summary>
/// The server's secret: JWT_SECRET, or in Development a key that is generated once and kept in the data directory. It
/// signs access tokens; the keys for chaining refresh tokens, deriving mailed codes, hashing the names of erased
/// accounts and what limits are counted by, and encrypting the links that end mails, are derived from it.
/// </summary>
public sealed class SigningKey
{
    public const int MinBytes = 32;

    private const string File = "jwt.key";

    public SigningKey(IConfiguration configuration, DataDirectory data)
    {
        var secret = configuration["JWT_SECRET"];
        if (string.IsNullOrEmpty(secret))
        {
            if (!System.IO.File.Exists(data.PathOf(File)))
            {
                data.WriteSecret(File, Convert.ToBase64String(RandomNumberGenerator.GetBytes(64)));
            }

            secret = System.IO.File.ReadAllText(data.PathOf(File));
        }

        var bytes = Encoding.UTF8.GetBytes(secret);
        Security = new SymmetricSecurityKey(bytes)
        {
            // Changes with the key without revealing anything about it, unlike a plain hash.
            KeyId = Convert.ToHexStringLower(HMACSHA256.HashData(bytes, "kid"u8.ToArray()))[..16],
        };
        RefreshChain = HKDF.DeriveKey(HashAlgorithmName.SHA256, bytes, 32, info: "refresh"u8.ToArray());
        Codes = HKDF.DeriveKey(HashAlgorithmName.SHA256, bytes, 32, info: "codes"u8.ToArray());
        Names = HKDF.DeriveKey(HashAlgorithmName.SHA256, bytes, 32, info: "names"u8.ToArray());
        Unsubscribing = HKDF.DeriveKey(HashAlgorithmName.SHA256, bytes, 32, info: "unsubscribe"u8.ToArray());
        Limits = HKDF.DeriveKey(HashAlgorithmName.SHA256, bytes, 32, info: "limits"u8.ToArray());
    }

    public SymmetricSecurityKey Security { get; }

    internal byte[] RefreshChain { get; }

    internal byte[] Codes { get; }

    internal byte[] Names { get; }

    internal byte[] Unsubscribing { get; }

    internal byte[] Limits { get; }
}
