using System.Globalization;
using System.Text;
using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Media;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Hubbub.Application.Media.Uploads;

/// <summary>Opens an upload in parts, and reserves its space.</summary>
[Cost(4)]
public sealed record BeginUpload(UserId Actor, string Name, long Bytes, string? AltText, string? IdempotencyKey)
    : IRequest<Result<UploadRow>>;

/// <summary>An open upload.</summary>
/// <param name="UploadId">The upload, and the file once it is complete.</param>
/// <param name="Offset">Where the next part begins.</param>
/// <param name="Bytes">The length of the whole file.</param>
/// <param name="ChunkBytes">The length of each part except the last.</param>
/// <param name="ExpiresAt">When it is discarded, unless another part arrives before then.</param>
public sealed record UploadRow(MediaId UploadId, long Offset, long Bytes, int ChunkBytes, DateTimeOffset ExpiresAt)
{
    /// <summary>The greatest length of a part.</summary>
    public const int MostChunkBytes = MediaItem.ChunkBytes;

    internal static UploadRow Of(MediaItem item, MediaOptions options) => new(
        item.Id, item.Offset, item.Bytes, MediaItem.ChunkBytes, (item.UnusedSince ?? item.CreatedAt) + options.Unused);
}

internal sealed class BeginUploadValidator : AbstractValidator<BeginUpload>
{
    public BeginUploadValidator()
    {
        RuleFor(x => x.Name).FileName();
        RuleFor(x => x.Bytes).GreaterThan(0);
        RuleFor(x => x.AltText).AltText();
        RuleFor(x => x.IdempotencyKey).ClientKey();
    }
}

internal sealed class BeginUploadHandler(
    IMediaDb db,
    EarlierUploads earlier,
    MediaQuota quota,
    MediaSpace space,
    IOptions<MediaOptions> options,
    IdGenerator ids,
    TimeProvider clock)
    : IRequestHandler<BeginUpload, Result<UploadRow>>
{
    public async Task<Result<UploadRow>> Handle(BeginUpload command, CancellationToken ct)
    {
        if (await earlier.Charge(command.Actor, command.IdempotencyKey, ct) is { } refusal)
        {
            return refusal;
        }

        var limits = options.Value;
        if (command.Bytes > Math.Max(
            Math.Max(limits.MaxImageBytes, limits.MaxVideoBytes),
            Math.Max(limits.MaxAudioBytes, limits.MaxDocumentBytes)))
        {
            return MediaErrors.TooLarge;
        }

        var size = Encoding.ASCII.GetBytes(command.Bytes.ToString(CultureInfo.InvariantCulture));
        var hash = EarlierUploads.HashOf("begin", command.Name, command.AltText, size);
        if (await earlier.Find(command.Actor, command.IdempotencyKey, ct) is { } known)
        {
            return hash.AsSpan().SequenceEqual(known.RequestHash)
                ? UploadRow.Of(known, limits)
                : MediaErrors.IdempotencyConflict;
        }

        if (space.IsShort)
        {
            return StorageErrors.Full;
        }

        return await db.InTransactionAsync(token => Open(command, hash, token), ct);
    }

    private async Task<Result<UploadRow>> Open(BeginUpload command, byte[] hash, CancellationToken ct)
    {
        var hasSpace = await quota.Take(command.Actor, command.Bytes, ct);
        var open = await db.MediaItems.CountAsync(
            m => m.OwnerId == command.Actor && m.State == MediaState.Uploading, ct);
        if (!hasSpace)
        {
            return MediaErrors.QuotaExceeded;
        }

        if (open >= options.Value.OpenUploads)
        {
            await quota.Adjust(command.Actor, -command.Bytes, ct);
            return MediaErrors.TooManyUploads;
        }

        var item = new MediaItem
        {
            Id = new(ids.Next()),
            OwnerId = command.Actor,
            Name = command.Name,
            AltText = command.AltText.OrNothing(),
            Bytes = command.Bytes,
            IdempotencyKey = command.IdempotencyKey,
            RequestHash = hash,
            CreatedAt = clock.Now(),
            UnusedSince = clock.Now(),
        };
        db.MediaItems.Add(item);
        await db.SaveChangesAsync(ct);
        return UploadRow.Of(item, options.Value);
    }
}
