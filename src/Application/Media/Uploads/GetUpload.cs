using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Media;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Hubbub.Application.Media.Uploads;

/// <summary>The progress of one of the viewer's open uploads.</summary>
[Cost(2)]
public sealed record GetUpload(UserId Viewer, MediaId UploadId) : IRequest<Result<UploadRow>>;

internal sealed class GetUploadHandler(IMediaDb db, IOptions<MediaOptions> options)
    : IRequestHandler<GetUpload, Result<UploadRow>>
{
    public async Task<Result<UploadRow>> Handle(GetUpload query, CancellationToken ct) =>
        await db.MediaItems.OpenUpload(query.Viewer, query.UploadId).AsNoTracking().SingleOrDefaultAsync(ct) is { } item
            ? UploadRow.Of(item, options.Value)
            : MediaErrors.UploadNotFound;
}
