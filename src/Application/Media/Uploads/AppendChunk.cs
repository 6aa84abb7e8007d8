using Hubbub.Application.Common;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Media;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Hubbub.Application.Media.Uploads;

/// <summary>
/// Stores the next part of an upload. A part that is already stored is refused with the offset to continue at.
/// </summary>
[Cost(4)]
public sealed record AppendChunk(UserId Actor, MediaId UploadId, long Offset, StagedFile Content)
    : IRequest<Result<UploadRow>>;

internal sealed class AppendChunkHandler(
    IMediaDb db, IMediaStore store, IOptions<MediaOptions> options, TimeProvider clock)
    : IRequestHandler<AppendChunk, Result<UploadRow>>
{
    public async Task<Result<UploadRow>> Handle(AppendChunk command, CancellationToken ct)
    {
        var found = await db.MediaItems.AsNoTracking().At(command.Actor, command.UploadId, command.Offset, ct);
        if (found.Failure is { } refusal)
        {
            return refusal;
        }

        if (!command.Content.IsThere)
        {
            return StorageErrors.Conflict;
        }

        var length = (int)command.Content.Length;
        if (length != Math.Min(MediaItem.ChunkBytes, found.Value.Bytes - command.Offset) || length == 0)
        {
            return MediaErrors.WrongChunk;
        }

        // Two attempts at the same part use the same key: the later one replaces it with the same bytes.
        await store.Publish(MediaFiles.PartOf(command.UploadId, found.Value.Parts), command.Content, ct);
        return await db.InTransactionAsync<Result<UploadRow>>(
            async token =>
            {
                var now = await db.MediaItems.At(command.Actor, command.UploadId, command.Offset, token);
                if (now.Failure is { } overtaken)
                {
                    return overtaken;
                }

                now.Value.Receive(length, clock.Now());
                await db.SaveChangesAsync(token);
                return UploadRow.Of(now.Value, options.Value);
            },
            ct);
    }
}
