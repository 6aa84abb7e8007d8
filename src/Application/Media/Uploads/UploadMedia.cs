using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Media;
using MediatR;

namespace Hubbub.Application.Media.Uploads;

/// <summary>Stores a file sent in one request.</summary>
[Cost(125)]
public sealed record UploadMedia(
    UserId Actor, StagedFile Content, string Name, string? AltText, string? IdempotencyKey)
    : IRequest<Result<MediaCard>>;

internal sealed class UploadMediaValidator : AbstractValidator<UploadMedia>
{
    public UploadMediaValidator()
    {
        RuleFor(x => x.Name).FileName();
        RuleFor(x => x.AltText).AltText();
        RuleFor(x => x.IdempotencyKey).ClientKey();
    }
}

internal sealed class UploadMediaHandler(
    IMediaDb db,
    IMediaStore store,
    EarlierUploads earlier,
    MediaIntake intake,
    MediaQuota quota,
    IdGenerator ids,
    TimeProvider clock)
    : IRequestHandler<UploadMedia, Result<MediaCard>>
{
    public async Task<Result<MediaCard>> Handle(UploadMedia command, CancellationToken ct)
    {
        var hash = EarlierUploads.HashOf("upload", command.Name, command.AltText, command.Content.Hash);
        var known = await earlier.Find(command.Actor, command.IdempotencyKey, ct);
        if (known is not null && !hash.AsSpan().SequenceEqual(known.RequestHash))
        {
            return MediaErrors.IdempotencyConflict;
        }

        if (known is { State: MediaState.Ready or MediaState.Processing })
        {
            return MediaFiles.CardOf(known);
        }

        var preparing = await intake.Prepare(command.Content, command.Actor, ct);
        if (preparing.Failure is { } refusal)
        {
            return refusal;
        }

        using var prepared = preparing.Value;
        // An interrupted attempt has left its row: continue with it.
        return (known?.Id ?? await Reserve(command, hash, ct)) is not { } id ? MediaErrors.QuotaExceeded
            : prepared.IsHeavy ? await Queue(id, command, prepared, ct)
            : await intake.Finish(id, prepared, ct);
    }

    /// <summary>Stores the file as the only part of an upload, to be decoded in the background.</summary>
    private async Task<Result<MediaCard>> Queue(
        MediaId id, UploadMedia command, PreparedMedia prepared, CancellationToken ct)
    {
        try
        {
            await store.Publish(MediaFiles.PartOf(id, 0), command.Content, ct);
        }
        catch
        {
            await intake.Discard(id, MediaState.Uploading, CancellationToken.None);
            throw;
        }

        var queued = await intake.Queue(id, command.Actor, prepared, parts: 1, ct);
        if (queued.Failure?.Kind == ErrorKind.Unavailable)
        {
            await intake.Discard(id, MediaState.Uploading, ct);
        }

        return queued;
    }

    private Task<MediaId?> Reserve(UploadMedia command, byte[] hash, CancellationToken ct) =>
        db.InTransactionAsync<MediaId?>(
            async token =>
            {
                var bytes = command.Content.Length;
                if (!await quota.Take(command.Actor, bytes, token))
                {
                    return null;
                }

                var item = new MediaItem
                {
                    Id = new(ids.Next()),
                    OwnerId = command.Actor,
                    Name = command.Name,
                    AltText = command.AltText.OrNothing(),
                    Bytes = bytes,
                    IdempotencyKey = command.IdempotencyKey,
                    RequestHash = hash,
                    CreatedAt = clock.Now(),
                    UnusedSince = clock.Now(),
                };
                db.MediaItems.Add(item);
                await db.SaveChangesAsync(token);
                return item.Id;
            },
            ct);
}
