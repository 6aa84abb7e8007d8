using System.Globalization;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Media;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Hubbub.Application.Media;

/// <summary>How far an open upload of the viewer's has come.</summary>
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

internal static class OpenUploads
{
    public static IQueryable<MediaItem> OpenUpload(this IQueryable<MediaItem> items, UserId owner, MediaId id) =>
        items.Where(m => m.Id == id && m.OwnerId == owner && m.State == MediaState.Uploading);

    /// <summary>The upload, when the next part begins at this offset; else where it does begin.</summary>
    public static async Task<Result<MediaItem>> At(
        this IQueryable<MediaItem> items, UserId owner, MediaId id, long offset, CancellationToken ct)
    {
        var item = await items.OpenUpload(owner, id).SingleOrDefaultAsync(ct);
        return item is null ? MediaErrors.UploadNotFound
            : item.Offset == offset ? item
            : MediaErrors.WrongOffset with
            {
                Fields = new Dictionary<string, string[]>
                {
                    ["offset"] = [item.Offset.ToString(CultureInfo.InvariantCulture)],
                },
            };
    }
}
