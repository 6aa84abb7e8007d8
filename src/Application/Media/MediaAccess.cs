using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Media;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Media;

/// <summary>Decides who may see a file: its owner, and everyone who may see what uses it.</summary>
internal sealed class MediaAccess(IMediaDb db, IEnumerable<IMediaAudience> audiences)
{
    /// <summary>
    /// Null if it does not exist or is not visible to this viewer. Of an avatar or a group's picture, others only see
    /// the square, and nothing of what was cut off.
    /// </summary>
    public async Task<MediaItem?> Find(UserId viewer, MediaId id, CancellationToken ct, bool isSquare = false)
    {
        var item = await db.MediaItems.AsNoTracking()
            .SingleOrDefaultAsync(
                m => m.Id == id && (m.State == MediaState.Ready || m.State == MediaState.Processing), ct);
        if (item is null || item.OwnerId == viewer)
        {
            return item;
        }

        return item is { TargetKind: { } kind, TargetId: { } target }
            && isSquare == (kind is MediaTargetKind.Avatar or MediaTargetKind.Group)
            && audiences.SingleOrDefault(a => a.Kinds.Contains(kind)) is { } audience
            && await audience.MaySee(viewer, new(kind, target), ct)
                ? item
                : null;
    }
}
