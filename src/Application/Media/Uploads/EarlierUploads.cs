using System.Security.Cryptography;
using System.Text;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Media;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Media.Uploads;

/// <summary>Finds what a person uploaded earlier under an Idempotency-Key, so that a retry costs nothing.</summary>
internal sealed class EarlierUploads(IMediaDb db, ActLimiter limiter)
{
    /// <summary>Charges for an upload, unless it is a retry; returns the error if no permit is left.</summary>
    public async Task<Error?> Charge(UserId actor, string? key, CancellationToken ct) =>
        await limiter.Take(LimitedAct.Uploads, actor, ct, key) is { } refusal && await Find(actor, key, ct) is null
            ? refusal
            : null;

    public async Task<MediaItem?> Find(UserId actor, string? key, CancellationToken ct) => key is null
        ? null
        : await db.MediaItems
            .AsNoTracking()
            .SingleOrDefaultAsync(m => m.OwnerId == actor && m.IdempotencyKey == key, ct);

    /// <summary>The hash of what two requests under one key must have in common.</summary>
    public static byte[] HashOf(string act, string name, string? altText, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in new[] { act, name, altText ?? string.Empty })
        {
            hash.AppendData(Encoding.UTF8.GetBytes(text));
            hash.AppendData([0]);
        }

        hash.AppendData(content);
        return hash.GetHashAndReset();
    }
}
