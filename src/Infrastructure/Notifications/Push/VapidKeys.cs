using System.Buffers.Text;
using System.Security.Cryptography;
using Hubbub.Infrastructure.Persistence;
using Microsoft.Extensions.Options;

namespace Hubbub.Infrastructure.Notifications.Push;

/// <summary>
/// The key pair that signs push messages (RFC 8292). Browsers subscribe with the public key, and other keys cannot send
/// to them.
/// </summary>
public sealed class VapidKeys
{
    private const string File = "vapid.key";
    private const int CoordinateBytes = 32;

    /// <exception cref="InvalidOperationException">The keys cannot be read or created.</exception>
    public VapidKeys(IOptions<PushOptions> options, DataDirectory data)
    {
        var (publicKey, privateKey) = (options.Value.VapidPublicKey, options.Value.VapidPrivateKey);
        try
        {
            using var pair = string.IsNullOrEmpty(publicKey) && string.IsNullOrEmpty(privateKey)
                ? Kept(data)
                : ECDsa.Create(new ECParameters
                {
                    Curve = ECCurve.NamedCurves.nistP256,
                    Q = PointOf(Base64Url.DecodeFromChars(publicKey)),
                    D = Base64Url.DecodeFromChars(privateKey),
                });
            var parameters = pair.ExportParameters(includePrivateParameters: true);
            PublicKey = Base64Url.EncodeToString([4, .. parameters.Q.X!, .. parameters.Q.Y!]);
            PrivateKey = Base64Url.EncodeToString(parameters.D!);
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException or FormatException)
        {
            throw new InvalidOperationException(
                "The VAPID keys cannot be used; set Push__VapidPublicKey and Push__VapidPrivateKey to one pair, as "
                + $"\"npx web-push generate-vapid-keys\" writes it, or restore {data.PathOf(File)} from a backup. "
                + "Without it, delete the file: browsers then have to subscribe again.",
                e);
        }
    }

    /// <summary>The point, uncompressed, base64url.</summary>
    public string PublicKey { get; }

    internal string PrivateKey { get; }

    private static ECDsa Kept(DataDirectory data)
    {
        if (!System.IO.File.Exists(data.PathOf(File)))
        {
            using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            data.CreateSecret(File, made.ExportPkcs8PrivateKeyPem());
        }

        var kept = ECDsa.Create();
        kept.ImportFromPem(System.IO.File.ReadAllText(data.PathOf(File)));
        return kept;
    }

    private static ECPoint PointOf(byte[] key) => key is [4, ..] && key.Length == 1 + (2 * CoordinateBytes)
        ? new() { X = key[1..(CoordinateBytes + 1)], Y = key[(CoordinateBytes + 1)..] }
        : throw new CryptographicException("This is not an uncompressed point.");
}
