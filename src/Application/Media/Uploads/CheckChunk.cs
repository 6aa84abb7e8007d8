using Hubbub.Application.Common;
using Hubbub.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Hubbub.Application.Media.Uploads;

/// <summary>Checks whether a part may be sent, before its bytes are read.</summary>
public sealed record CheckChunk(UserId Actor, MediaId UploadId, long Offset) : IRequest<Result<UploadRow>>;

internal sealed class CheckChunkHandler(IMediaDb db, MediaSpace space, IOptions<MediaOptions> options)
    : IRequestHandler<CheckChunk, Result<UploadRow>>
{
    public async Task<Result<UploadRow>> Handle(CheckChunk query, CancellationToken ct) =>
        await db.MediaItems.AsNoTracking().At(query.Actor, query.UploadId, query.Offset, ct) is var found
        && found.Failure is { } refusal ? refusal
            : space.IsShort ? StorageErrors.Full
            : UploadRow.Of(found.Value, options.Value);
}
