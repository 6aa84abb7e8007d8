using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Media;

/// <summary>Makes of someone's image what may be shown to others.</summary>
public interface IImages
{
    /// <summary>
    /// Looks at the header first, and decodes only what is within the limits, few at a time. The answer holds the image
    /// in its own format, upright and without metadata, and its smaller sizes; the caller disposes of it.
    /// </summary>
    Task<Result<ProcessedImage>> Process(StagedFile source, ImageFormat format, CancellationToken ct);
}

/// <summary>An image that is ready to be stored.</summary>
public sealed record ProcessedImage(
    int Width, int Height, string Blurhash, IReadOnlyDictionary<MediaSize, StagedFile> Files) : IDisposable
{
    public void Dispose()
    {
        foreach (var file in Files.Values)
        {
            file.Dispose();
        }
    }
}

/// <summary>The formats that are taken, and no others are ever decoded.</summary>
public enum ImageFormat
{
    Jpeg,
    Png,
    Gif,
    WebP,
    Avif,
}

/// <summary>The smaller sizes of images.</summary>
public static class ImageSizes
{
    /// <summary>The longer side of this size.</summary>
    public static int PixelsOf(MediaSize size) => size switch
    {
        MediaSize.Small => 320,
        MediaSize.Medium => 800,
        MediaSize.Large => 1_600,
        MediaSize.Original => int.MaxValue,
    };

    /// <summary>
    /// The sizes of an image, the original last: a size is there when the one below it is smaller than the image. What is
    /// no image has no width and height, and is there as it is.
    /// </summary>
    public static IReadOnlyList<MediaSize> Of(int? width, int? height) => (width, height) is ({ } w, { } h)
        ?
        [
            MediaSize.Small,
            .. new[] { MediaSize.Medium, MediaSize.Large }.Where(s => Math.Max(w, h) > PixelsOf(s - 1)),
            MediaSize.Original,
        ]
        : [MediaSize.Original];
}
