using System.Globalization;
using Hubbub.Domain.Common;
using Hubbub.Domain.Media;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Media.Uploads;

internal static class OpenUploads
{
    public static IQueryable<MediaItem> OpenUpload(this IQueryable<MediaItem> items, UserId owner, MediaId id) =>
        items.Where(m => m.Id == id && m.OwnerId == owner && m.State == MediaState.Uploading);

    /// <summary>The upload, if its next part begins at this offset; otherwise an error with the right offset.</summary>
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
