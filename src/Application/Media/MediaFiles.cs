using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hubbub.Application.Common.Json;
using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Media;

namespace Hubbub.Application.Media;

/// <summary>
/// Where the files of an item are stored, and which ones exist. Keys contain ids, never text from users.
/// </summary>
public static class MediaFiles
{
    public static string KeyOf(MediaId id, MediaSize size) => KeyOf(id, WireJson.NameOf(size));

    public static string SquareOf(MediaId id, MediaSize size) => KeyOf(id, PictureUrls.Avatar + WireJson.NameOf(size));

    public static string PartOf(MediaId id, int part) => KeyOf(id, $"part{part}");

    /// <summary>Every file that may exist, including the part that a concurrent append may still add.</summary>
    public static IReadOnlyList<string> AllOf(MediaItem item) =>
    [
        .. Enum.GetValues<MediaSize>().Select(size => KeyOf(item.Id, size)),
        .. item.Kind == MediaKind.Image ? ImageSizes.Squares.Select(size => SquareOf(item.Id, size)) : [],
        .. PartsOf(item, item.Parts + 1),
    ];

    public static IReadOnlyList<string> PartsOf(MediaItem item, int count) =>
        [.. Enumerable.Range(0, count).Select(part => PartOf(item.Id, part))];

    public static IReadOnlyList<MediaSize> SizesOf(MediaItem item) =>
        ImageSizes.Of(item.Width, item.Height);

    public static MediaCard CardOf(MediaItem item)
    {
        var card = MediaCard.Of(
            item.Id,
            item.Kind!.Value,
            item.ContentType!,
            item.Name,
            item.Bytes,
            item.Width,
            item.Height,
            item.Blurhash,
            item.AltText,
            item.DurationMs,
            item.Waveform);
        return item.State == MediaState.Processing ? card with { State = MediaCardState.Processing, Sizes = [] } : card;
    }

    // Spread by a hash, because ids grow with time and would fill one directory after the other.
    private static string KeyOf(MediaId id, string file)
    {
        var name = id.Value.ToString(CultureInfo.InvariantCulture);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(name)).AsSpan(0, 2));
        return $"{hash[..2]}/{hash[2..]}/{name}-{file}";
    }
}
