using Hubbub.Application.Common;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Media;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Media.Uploads;

/// <summary>
/// Joins the parts of an upload and stores the file. If the file is refused, the upload ends. Idempotent.
/// </summary>
[Cost(125)]
public sealed record CompleteUpload(UserId Actor, MediaId UploadId) : IRequest<Result<MediaCard>>;

internal sealed class CompleteUploadHandler(IMediaDb db, UploadParts parts, MediaSpace space, MediaIntake intake)
    : IRequestHandler<CompleteUpload, Result<MediaCard>>
{
    public async Task<Result<MediaCard>> Handle(CompleteUpload command, CancellationToken ct)
    {
        var item = await db.MediaItems.AsNoTracking().SingleOrDefaultAsync(
            m => m.Id == command.UploadId && m.OwnerId == command.Actor && m.State != MediaState.Discarded, ct);
        if (item is null)
        {
            return MediaErrors.UploadNotFound;
        }

        if (item.State is MediaState.Ready or MediaState.Processing)
        {
            return MediaFiles.CardOf(item);
        }

        if (item.Offset != item.Bytes)
        {
            return MediaErrors.Incomplete;
        }

        if (space.IsShort)
        {
            return StorageErrors.Full;
        }

        var result = await Complete(item, ct);
        // A refused file ends the upload; a busy server does not. If it cannot be discarded, another attempt came
        // first, and its outcome stands.
        return result.Failure?.Kind == ErrorKind.Validation && !await intake.Discard(item.Id, MediaState.Uploading, ct)
            ? await Handle(command, ct)
            : result;
    }

    private async Task<Result<MediaCard>> Complete(MediaItem item, CancellationToken ct)
    {
        using var content = await parts.Join(item, ct);
        if (content is null)
        {
            return MediaErrors.Damaged;
        }

        var preparing = await intake.Prepare(content, item.OwnerId, ct);
        if (preparing.Failure is { } refusal)
        {
            return refusal;
        }

        using var prepared = preparing.Value;
        return prepared.IsHeavy
            ? await intake.Queue(item.Id, item.OwnerId, prepared, item.Parts, ct)
            : await intake.Finish(item.Id, prepared, ct);
    }
}
