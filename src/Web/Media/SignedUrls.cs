using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hubbub.Application.Common.Json;
using Hubbub.Application.Media;
using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Media;
using Hubbub.Web.Common;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Hubbub.Web.Media;

/// <summary>
/// Creates URLs that prove the viewer's identity for a limited time and for one file only. Whether the viewer may see
/// the file is checked on every request.
/// </summary>
public sealed class SignedUrls(MediaUrlKeys keys, IOptions<MediaOptions> options, TimeProvider clock)
{
    public const string Path = "/media";

    private const int SignatureBytes = 16;

    private static readonly byte[] Unsigned = Encoding.UTF8.GetBytes($"\"\\u{(int)MediaUrls.Unsigned:x4}");

    private readonly byte[] _base = Encoding.UTF8.GetBytes($"\"{options.Value.UrlBase.TrimEnd('/')}{Path}/");

    /// <summary>
    /// The viewer of this request's URL; null if it is invalid or expired, or the viewer has no open session.
    /// </summary>
    internal static async Task<ClaimsPrincipal?> ViewerOf(HttpContext http)
    {
        var services = http.RequestServices;
        if (!long.TryParse(
            http.Request.RouteValues["mediaId"] as string,
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var file)
            || services.GetRequiredService<SignedUrls>().Verified(file, http.Request.Query) is not { } viewer
            // Browsers abort requests while scrolling; authentication would report that as an error.
            || !await services.GetRequiredService<SessionGate>().IsAnyOpen(viewer, CancellationToken.None))
        {
            return null;
        }

        var id = viewer.Value.ToString(CultureInfo.InvariantCulture);
        return new(new ClaimsIdentity([new(JwtRegisteredClaimNames.Sub, id)], "URL"));
    }

    /// <summary>The value as sent to this viewer.</summary>
    internal RawJson Signed(object? value, UserId viewer) =>
        new(Sign(JsonSerializer.SerializeToUtf8Bytes(value, WireJson.Options), viewer));

    /// <summary>The same JSON, with file URLs signed for this viewer.</summary>
    internal ReadOnlyMemory<byte> Sign(ReadOnlyMemory<byte> json, UserId viewer)
    {
        var rest = json.Span;
        if (rest.IndexOf(Unsigned) < 0)
        {
            return json;
        }

        var window = Window();
        var expires = (window + (2 * options.Value.UrlWindow)).ToUnixTimeSeconds();
        var (key, signed) = (keys.For(window), new ArrayBufferWriter<byte>(2 * json.Length));
        var (last, query) = (0L, string.Empty);
        for (int start; (start = rest.IndexOf(Unsigned)) >= 0;)
        {
            signed.Write(rest[..start]);
            signed.Write(_base);
            rest = rest[(start + Unsigned.Length)..];
            var length = rest.IndexOf((byte)'"');
            signed.Write(rest[..length]);
            _ = Utf8Parser.TryParse(rest, out long file, out _);
            if (file != last)
            {
                // The sizes of a file follow each other, and share a query.
                (last, query) = (file, QueryOf(file, viewer.Value, expires, key));
            }

            Encoding.ASCII.GetBytes(query, signed);
            rest = rest[length..];
        }

        signed.Write(rest);
        return signed.WrittenMemory;
    }

    private static string QueryOf(long file, long viewer, long expires, byte[] key) => string.Create(
        CultureInfo.InvariantCulture,
        $"?viewer={viewer}&expires={expires}&signature={SignatureOf(file, viewer, expires, key)}");

    private static string SignatureOf(long file, long viewer, long expires, byte[] key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        var text = string.Create(CultureInfo.InvariantCulture, $"{file}.{viewer}.{expires}");
        HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(text), hash);
        return Base64Url.EncodeToString(hash[..SignatureBytes]);
    }

    private DateTimeOffset Window()
    {
        var (now, length) = (clock.Now(), options.Value.UrlWindow.Ticks);
        return new(now.Ticks / length * length, TimeSpan.Zero);
    }

    private UserId? Verified(long file, IQueryCollection query)
    {
        if (Number(query["viewer"]) is not { } viewer || Number(query["expires"]) is not { } expires
            || expires <= clock.Now().ToUnixTimeSeconds()
            || query["signature"] is not [{ Length: > 0 and < 100 } given])
        {
            return null;
        }

        // Compared as text: with the spare bits of its last letter, the same bytes could be written in other ways.
        var claimed = Encoding.UTF8.GetBytes(given);
        var isSigned = false;
        foreach (var key in keys.All())
        {
            var right = Encoding.ASCII.GetBytes(SignatureOf(file, viewer, expires, key));
            isSigned |= CryptographicOperations.FixedTimeEquals(right, claimed);
        }

        return isSigned ? new(viewer) : null;

        static long? Number(string? text) =>
            long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
    }
}
