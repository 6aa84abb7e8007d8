using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Hubbub.Application.Notifications.Mails;
using Hubbub.Domain.Common;

namespace Hubbub.Infrastructure.Notifications;

/// <summary>A nonce, the encrypted id and its tag (AES-GCM), base64url.</summary>
internal sealed class UnsubscribeTokens(byte[] key) : IUnsubscribeTokens
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int Bytes = NonceBytes + sizeof(long) + TagBytes;

    public string For(UserId user)
    {
        var token = new byte[Bytes];
        RandomNumberGenerator.Fill(token.AsSpan(0, NonceBytes));
        Span<byte> id = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(id, user.Value);
        using var cipher = new AesGcm(key, TagBytes);
        cipher.Encrypt(
            token.AsSpan(0, NonceBytes), id, token.AsSpan(NonceBytes, sizeof(long)), token.AsSpan(^TagBytes..));
        return Base64Url.EncodeToString(token);
    }

    public UserId? Read(string token)
    {
        if (!Ascii.IsValid(token) || !Base64Url.IsValid(token, out var bytes) || bytes != Bytes)
        {
            return null;
        }

        var read = Base64Url.DecodeFromChars(token).AsSpan();
        Span<byte> id = stackalloc byte[sizeof(long)];
        using var cipher = new AesGcm(key, TagBytes);
        try
        {
            cipher.Decrypt(read[..NonceBytes], read.Slice(NonceBytes, sizeof(long)), read[^TagBytes..], id);
            return new UserId(BinaryPrimitives.ReadInt64BigEndian(id));
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }
}
