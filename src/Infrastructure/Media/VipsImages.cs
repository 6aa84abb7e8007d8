using Hubbub.Application.Common;
using Hubbub.Application.Media;
using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Media;
using Microsoft.Extensions.Options;
using NetVips;
using static NetVips.Enums;

namespace Hubbub.Infrastructure.Media;

/// <summary>
/// Images through libvips, which here can read five formats and no other. One image is decoded at a time: what one
/// takes is bounded by the limits, and so is what all take.
/// </summary>
internal sealed class VipsImages : IImages, IDisposable
{
    private const int MostWaiting = 100;
    private const int BlurhashPixels = 32;

    private static readonly string[] Loaders =
    [
        "VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadNsgif", "VipsForeignLoadWebp", "VipsForeignLoadHeif",
    ];

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly MediaOptions _limits;
    private readonly IStaging _staging;
    private int _waiting;

    /// <exception cref="InvalidOperationException">There is no libvips for this system.</exception>
    public VipsImages(IOptions<MediaOptions> options, IStaging staging)
    {
        (_limits, _staging) = (options.Value, staging);
        if (!ModuleInitializer.VipsInitialized)
        {
            throw new InvalidOperationException(
                "libvips, which images need, does not load on this system; add the package NetVips.Native for it, or install "
                + "libvips 8.15 or later.", ModuleInitializer.Exception);
        }

        // It would say on the console what is wrong with people's images.
        Log.SetLogHandler("VIPS", NetVips.Enums.LogLevelFlags.All, (_, _, _) => { });
        Operation.Block("VipsForeignLoad", true);
        Array.ForEach(Loaders, loader => Operation.Block(loader, false));
        // Results are never asked for twice; keeping them would keep files open.
        Cache.Max = 0;
    }

    public async Task<Result<ProcessedImage>> Process(StagedFile source, ImageFormat format, CancellationToken ct)
    {
        try
        {
            if (Interlocked.Increment(ref _waiting) > MostWaiting)
            {
                return StorageErrors.Busy;
            }

            await _turn.WaitAsync(ct);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }

        try
        {
            return Process(source, format);
        }
        catch (VipsException)
        {
            return MediaErrors.Damaged;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private Result<ProcessedImage> Process(StagedFile source, ImageFormat format)
    {
        // Lazy: this reads the header, and pixels are decoded when they are asked for.
        using var image = Load(source.Path, format, Access.Sequential);
        var height = image.PageHeight;
        long pixels = (long)image.Width * height, frames = image.Height / height;
        if (pixels > _limits.MaxPixels || frames > _limits.MaxFrames || pixels * frames > _limits.MaxTotalPixels)
        {
            return MediaErrors.TooManyPixels;
        }

        var files = new Dictionary<MediaSize, StagedFile>();
        try
        {
            using var upright = Upright(image, frames);
            using var plain = Plain(upright);
            Save(plain, format, New(MediaSize.Original));
            var (width, uprightHeight) = (plain.Width, frames > 1 ? height : plain.Height);

            // One more decoding, of the first frame, makes the largest size; the smaller ones are made of that.
            using var large = Thumbnail(source.Path);
            foreach (var size in ImageSizes.Of(width, uprightHeight).Where(s => s != MediaSize.Original))
            {
                using var small = large.ThumbnailImage(ImageSizes.PixelsOf(size), height: ImageSizes.PixelsOf(size), size: Size.Down);
                small.Webpsave(New(size), q: 80, keep: ForeignKeep.None);
            }

            return new ProcessedImage(width, uprightHeight, BlurhashOf(large), files);
        }
        catch
        {
            foreach (var file in files.Values)
            {
                file.Dispose();
            }

            throw;
        }

        string New(MediaSize size) => (files[size] = _staging.Create()).Path;
    }

    private static Image Load(string path, ImageFormat format, Access access) => format switch
    {
        ImageFormat.Jpeg => Image.Jpegload(path, access: access, failOn: FailOn.Error),
        ImageFormat.Png => Image.Pngload(path, access: access, failOn: FailOn.Error),
        ImageFormat.Gif => Image.Gifload(path, n: -1, access: access, failOn: FailOn.Error),
        ImageFormat.WebP => Image.Webpload(path, n: -1, access: access, failOn: FailOn.Error),
        _ => Image.Heifload(path, access: access, failOn: FailOn.Error),
    };

    // Turning needs the whole image at once; most need not be turned.
    private static Image Upright(Image image, long frames)
    {
        if (frames > 1 || !image.Contains("orientation") || (int)image.Get("orientation") <= 1)
        {
            return image.Copy();
        }

        using var whole = image.CopyMemory();
        return whole.Autorot();
    }

    // The colours as everyone shows them, so that no profile needs to come along.
    private static Image Plain(Image image) => image.Contains("icc-profile-data")
        ? image.IccTransform("srgb", embedded: true, depth: 8)
        : image.Colourspace(Interpretation.Srgb);

    private static void Save(Image image, ImageFormat format, string path)
    {
        switch (format)
        {
            case ImageFormat.Jpeg:
                image.Jpegsave(path, q: 88, keep: ForeignKeep.None);
                break;
            case ImageFormat.Png:
                image.Pngsave(path, keep: ForeignKeep.None);
                break;
            case ImageFormat.Gif:
                image.Gifsave(path, keep: ForeignKeep.None);
                break;
            case ImageFormat.WebP:
                image.Webpsave(path, q: 88, keep: ForeignKeep.None);
                break;
            default:
                image.Heifsave(path, q: 65, compression: ForeignHeifCompression.Av1, effort: 0, keep: ForeignKeep.None);
                break;
        }
    }

    private static Image Thumbnail(string path)
    {
        var pixels = ImageSizes.PixelsOf(MediaSize.Large);
        using var shrunk = Image.Thumbnail(
            path, pixels, height: pixels, size: Size.Down, outputProfile: "srgb", failOn: FailOn.Error);
        return shrunk.CopyMemory();
    }

    private static string BlurhashOf(Image image)
    {
        using var small = image.ThumbnailImage(BlurhashPixels, height: BlurhashPixels, size: Size.Down);
        using var plain = small.Colourspace(Interpretation.Srgb);
        using var opaque = plain.HasAlpha() ? plain.Flatten(background: [255, 255, 255]) : plain.Copy();
        using var bytes = opaque.Cast(BandFormat.Uchar);
        return Blurhash.Of(bytes.WriteToMemory<byte>(), bytes.Width, bytes.Height);
    }
}
