using System.Runtime.CompilerServices;
using Hubbub.Application.Common;
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
[Cost(125)]
public sealed record CompleteUpload(UserId Actor, MediaId UploadId) : IRequest<Result<MediaCard>>;

/// <summary>Gives an open upload up.</summary>
[Cost(4)]
public sealed record CancelUpload(UserId Actor, MediaId UploadId) : IRequest<Result>;

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
        // A server that is busy says nothing of the file. Not given up: another try was first, and what it came to stands.
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

internal sealed class CancelUploadHandler(IMediaDb db, MediaIntake intake) : IRequestHandler<CancelUpload, Result>
{
    public async Task<Result> Handle(CancelUpload command, CancellationToken ct) =>
        await db.MediaItems.OpenUpload(command.Actor, command.UploadId).AnyAsync(ct)
        && await intake.Discard(command.UploadId, MediaState.Uploading, ct)
            ? Result.Success
            : MediaErrors.UploadNotFound;
}

/// <summary>The stored parts of an upload, as one file again.</summary>
internal sealed class UploadParts(IMediaStore store, IStaging staging)
{
    /// <summary>Null when the store has lost one of them.</summary>
    public async Task<StagedFile?> Join(MediaItem item, CancellationToken ct)
    {
        try
        {
            return await staging.Join(PartsOf(item, ct), ct);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private async IAsyncEnumerable<Stream> PartsOf(MediaItem item, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var key in MediaFiles.PartsOf(item, item.Parts))
        {
            yield return await store.Open(key, ct) ?? throw new FileNotFoundException("A part of an upload is gone.", key);
        }
    }
}
