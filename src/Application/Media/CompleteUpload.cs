using System.Runtime.CompilerServices;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Media;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Media;

/// <summary>
/// Puts the parts of an upload together and stores the file. What is not taken ends the upload. Again is fine.
/// </summary>
[Cost(50)]
public sealed record CompleteUpload(UserId Actor, MediaId UploadId) : IRequest<Result<MediaCard>>;

/// <summary>Gives an open upload up.</summary>
public sealed record CancelUpload(UserId Actor, MediaId UploadId) : IRequest<Result>;

internal sealed class CompleteUploadHandler(IMediaDb db, IMediaStore store, IStaging staging, MediaIntake intake)
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

        if (item.State == MediaState.Ready)
        {
            return MediaFiles.CardOf(item);
        }

        if (item.Offset != item.Bytes)
        {
            return MediaErrors.Incomplete;
        }

        using var content = await staging.Join(PartsOf(item, ct), ct);
        var preparing = await intake.Prepare(content, ct);
        if (preparing.Failure is { } refusal)
        {
            // A server that is busy says nothing of the file.
            if (refusal.Kind == ErrorKind.Validation)
            {
                await intake.Discard(item.Id, ct);
            }

            return refusal;
        }

        using var prepared = preparing.Value;
        return await intake.Finish(item.Id, prepared, ct);
    }

    private async IAsyncEnumerable<Stream> PartsOf(MediaItem item, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var key in MediaFiles.PartsOf(item, item.Parts))
        {
            yield return await store.Open(key, ct) ?? throw new FileNotFoundException("A part of an upload is gone.", key);
        }
    }
}

internal sealed class CancelUploadHandler(IMediaDb db, MediaIntake intake) : IRequestHandler<CancelUpload, Result>
{
    public async Task<Result> Handle(CancelUpload command, CancellationToken ct) =>
        await db.MediaItems.OpenUpload(command.Actor, command.UploadId).AnyAsync(ct)
        && await intake.Discard(command.UploadId, ct)
            ? Result.Success
            : MediaErrors.UploadNotFound;
}
