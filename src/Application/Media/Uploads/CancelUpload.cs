using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Media;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Media.Uploads;

/// <summary>Cancels an open upload.</summary>
[Cost(4)]
public sealed record CancelUpload(UserId Actor, MediaId UploadId) : IRequest<Result>;

internal sealed class CancelUploadHandler(IMediaDb db, MediaIntake intake) : IRequestHandler<CancelUpload, Result>
{
    public async Task<Result> Handle(CancelUpload command, CancellationToken ct) =>
        await db.MediaItems.OpenUpload(command.Actor, command.UploadId).AnyAsync(ct)
        && await intake.Discard(command.UploadId, MediaState.Uploading, ct)
            ? Result.Success
            : MediaErrors.UploadNotFound;
}
