using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Media;

/// <summary>Turns an uploaded image into files that may be shown to others.</summary>
public interface IImages
{
    /// <summary>Reads the header only. If too much work waits, the error is <c>storage_busy</c>.</summary>
    Task<Result<ImageHeader>> Inspect(StagedFile source, ImageFormat format, UserId owner, CancellationToken ct);

    /// <summary>
    /// Decodes an image in a separate process with limits of time and memory; beyond them the error is
    /// <c>media.too_costly</c>. Light images do not wait for others, and people take turns; if too much work waits, the
    /// error is <c>storage_busy</c>. The result holds the image in its own format, upright and without metadata, and
    /// its smaller sizes; the caller disposes of it.
    /// </summary>
    Task<Result<ProcessedImage>> Process(
        StagedFile source, ImageFormat format, bool isLight, UserId owner, CancellationToken ct);

    /// <summary>
    /// The middle of an image as a square, in each of <see cref="ImageSizes.Squares"/>; the caller disposes of them.
    /// </summary>
    Task<Result<IReadOnlyDictionary<MediaSize, StagedFile>>> CutSquares(
        StagedFile source, ImageFormat format, UserId owner, CancellationToken ct);
}

/// <summary>The header of an image.</summary>
public sealed record ImageHeader(int Width, int Height, int Frames)
{
    public long Pixels => (long)Width * Height;

    public long TotalPixels => Pixels * Frames;

    /// <summary>
    /// All pixels, weighted by their cost relative to those of a JPEG, as measured in docs/performance.md.
    /// </summary>
    public long Cost(ImageFormat format) => TotalPixels * (format, Frames) switch
    {
        (ImageFormat.Avif, _) => 4,
        (ImageFormat.WebP or ImageFormat.Gif, > 1) => 4,
        (ImageFormat.WebP or ImageFormat.Png, _) => 2,
        _ => 1,
    };
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

/// <summary>The accepted formats; no others are ever decoded.</summary>
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

    /// <summary>The sizes of the square that is cut from an avatar.</summary>
    public static IReadOnlyList<MediaSize> Squares { get; } = [MediaSize.Small, MediaSize.Medium, MediaSize.Large];

    /// <summary>The side of the square of this size.</summary>
    public static int SquarePixelsOf(MediaSize size) => size switch
    {
        MediaSize.Small => 96,
        MediaSize.Medium => 256,
        _ => 512,
    };

    /// <summary>
    /// The sizes of a file, the original last. An image has a size if it is larger than the size below that one; a file
    /// that is not an image has no width and height, and only the original.
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
