using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FluentAssertions;

namespace Hubbub.Testing.Push;

/// <summary>
/// A browser's side of Web Push: the keys of a subscription, and the decryption of RFC 8291 over RFC 8188, written from
/// the standards and independent of the library that encrypts.
/// </summary>
public sealed class TestBrowser : IDisposable
{
    private const int SaltBytes = 16;
    private const int PointBytes = 65;
    private const int TagBytes = 16;

    private readonly ECDiffieHellman _keys;
    private readonly byte[] _auth;

    public TestBrowser()
        : this(ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256), RandomNumberGenerator.GetBytes(16))
    {
    }

    public TestBrowser(ECDiffieHellman keys, byte[] auth) => (_keys, _auth) = (keys, auth);

    public string P256dh => Base64Url.EncodeToString(PointOf(_keys));

    public string Auth => Base64Url.EncodeToString(_auth);

    /// <summary>The text of a body with <c>Content-Encoding: aes128gcm</c>.</summary>
    public string Decrypt(byte[] body)
    {
        var salt = body[..SaltBytes];
        var recordSize = BinaryPrimitives.ReadUInt32BigEndian(body.AsSpan(SaltBytes));
        var header = SaltBytes + 4;
        body[header].Should().Be(PointBytes, "the key id is the sender's public key");
        var sender = body[(header + 1)..(header + 1 + PointBytes)];
        var encrypted = body[(header + 1 + PointBytes)..];
        ((uint)encrypted.Length).Should().BeLessThanOrEqualTo(recordSize, "there is a single record");

        using var other = ECDiffieHellman.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new() { X = sender[1..33], Y = sender[33..] },
        });
        var shared = _keys.DeriveRawSecretAgreement(other.PublicKey);
        var ikm = HKDF.DeriveKey(
            HashAlgorithmName.SHA256, shared, 32, _auth, [.. "WebPush: info\0"u8, .. PointOf(_keys), .. sender]);
        var key = HKDF.DeriveKey(
            HashAlgorithmName.SHA256, ikm, 16, salt, "Content-Encoding: aes128gcm\0"u8.ToArray());
        var nonce = HKDF.DeriveKey(HashAlgorithmName.SHA256, ikm, 12, salt, "Content-Encoding: nonce\0"u8.ToArray());
        var padded = new byte[encrypted.Length - TagBytes];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(nonce, encrypted.AsSpan(0, padded.Length), encrypted.AsSpan(padded.Length), padded);
        var end = Array.FindLastIndex(padded, b => b != 0);
        padded[end].Should().Be(2, "it is the last record");
        return Encoding.UTF8.GetString(padded, 0, end);
    }

    public ReadMessage Read(PushedMessage sent)
    {
        sent.Headers["Content-Encoding"].Should().Be("aes128gcm");
        using var content = JsonDocument.Parse(Decrypt(sent.Body));
        return new(content.RootElement.Clone(), sent);
    }

    public void Dispose() => _keys.Dispose();

    private static byte[] PointOf(ECDiffieHellman keys)
    {
        var point = keys.ExportParameters(includePrivateParameters: false).Q;
        return [4, .. point.X!, .. point.Y!];
    }
}
