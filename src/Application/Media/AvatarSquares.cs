using Hubbub.Application.Common;
using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Media;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Media;

/// <summary>
/// The squares belong to the image's row, which exists before them, so that they are deleted with it even if cutting
/// stops halfway.
/// </summary>
internal sealed class AvatarSquares(IMediaDb db, IMediaStore store, IStaging staging, IImages images, MediaSpace space)
    : IAvatarSquares
{
    public async Task<Result> Cut(UserId owner, MediaId image, CancellationToken ct)
    {
        var item = await db.MediaItems.AsNoTracking().SingleOrDefaultAsync(
            m => m.Id == image && m.OwnerId == owner && (m.TargetId == null || m.TargetKind == MediaTargetKind.Avatar
                    || m.TargetKind == MediaTargetKind.Group)
                && (m.State == MediaState.Ready || m.State == MediaState.Processing), ct);
        return item is null ? MediaErrors.NotFound
            : item.Kind != MediaKind.Image ? MediaErrors.WrongKind
            : item.State == MediaState.Processing ? MediaErrors.Processing
            : await IsCut(image, ct) ? Result.Success
            : space.IsShort ? StorageErrors.Full
            : await Cut(item, ct);
    }

    private async Task<bool> IsCut(MediaId image, CancellationToken ct)
    {
        await using var last = await store.Open(MediaFiles.SquareOf(image, ImageSizes.Squares[^1]), ct);
        return last is not null;
    }

    private async Task<Result> Cut(MediaItem item, CancellationToken ct)
    {
        // The largest of the smaller sizes: upright, a single frame, and cheap to decode.
        var size = MediaFiles.SizesOf(item).Where(s => s != MediaSize.Original).Max();
        await using var stored = await store.Open(MediaFiles.KeyOf(item.Id, size), ct);
        if (stored is null)
        {
            return MediaErrors.NotFound;
        }

        using var source = await staging.Receive(stored, long.MaxValue, ct);
        var cut = await images.CutSquares(source!, ImageFormat.WebP, item.OwnerId, ct);
        if (cut.Failure is { } refusal)
        {
            return refusal;
        }

        try
        {
            foreach (var square in ImageSizes.Squares)
            {
                await store.Publish(MediaFiles.SquareOf(item.Id, square), cut.Value[square], ct);
            }

            return Result.Success;
        }
        finally
        {
            foreach (var file in cut.Value.Values)
            {
                file.Dispose();
            }
        }
    }
}
