using System.Buffers.Text;
using System.Security.Cryptography;

namespace Hubbub.Client;

/// <summary>Idempotency keys.</summary>
internal static class Keys
{
    /// <summary>128 random bits.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    /// <summary>Whether the server takes it.</summary>
    public static bool IsValid(string key) =>
        key.Length is > 0 and <= 64 && key.All(c => char.IsAsciiLetterOrDigit(c) || "._:-".Contains(c));
}
