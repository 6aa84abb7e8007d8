using System.Globalization;
using Hubbub.Application.Common.Json;
using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Media;
using MediatR;

namespace Hubbub.Application.Media;

/// <summary>
/// The content of a file that the viewer may see. If an image is too small for a size, the next smaller one is used; an
/// avatar has every size, as a square.
/// </summary>
public sealed record GetMediaContent(UserId Viewer, MediaId MediaId, MediaSize Size, bool IsSquare = false)
    : IRequest<Result<MediaContent>>;

/// <summary>Immutable content to send; the caller disposes of the stream.</summary>
/// <param name="Content">The bytes; seekable.</param>
/// <param name="ContentType">Their content type.</param>
/// <param name="Tag">An entity tag unique to them.</param>
/// <param name="AttachmentName">
/// The file name to save them as, if a browser must not display them; otherwise null.
/// </param>
public sealed record MediaContent(Stream Content, string ContentType, string Tag, string? AttachmentName);

internal sealed class GetMediaContentHandler(MediaAccess access, IMediaStore store)
    : IRequestHandler<GetMediaContent, Result<MediaContent>>
{
    private const string Thumbnail = "image/webp";

    public async Task<Result<MediaContent>> Handle(GetMediaContent query, CancellationToken ct)
    {
        var item = await access.Find(query.Viewer, query.MediaId, ct, query.IsSquare);
        if (item is null || (query.Size != MediaSize.Original && item.Kind != MediaKind.Image))
        {
            return MediaErrors.NotFound;
        }

        if (item.State == MediaState.Processing)
        {
            return MediaErrors.Processing;
        }

        var size = query.Size == MediaSize.Original || query.IsSquare
            ? query.Size
            : MediaFiles.SizesOf(item).Where(s => s <= query.Size).Max();
        var content = await store.Open(
            query.IsSquare ? MediaFiles.SquareOf(item.Id, size) : MediaFiles.KeyOf(item.Id, size), ct);
        if (content is null)
        {
            // Deleted since it was looked up.
            return MediaErrors.NotFound;
        }

        var shape = query.IsSquare ? PictureUrls.Avatar : string.Empty;
        var tag = $"{item.Id.Value.ToString(CultureInfo.InvariantCulture)}-{shape}{WireJson.NameOf(size)}";
        return new MediaContent(
            content,
            size == MediaSize.Original ? item.ContentType! : Thumbnail,
            tag,
            item.Kind == MediaKind.Document ? item.Name : null);
    }
}
