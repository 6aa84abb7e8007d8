using Hubbub.Application.Media;
using Hubbub.Application.Media.Contracts;
using NetVips;
using static NetVips.Enums;

namespace Hubbub.Infrastructure.Media;

/// <summary>Decodes images with libvips, restricted to five formats. Only the worker process decodes.</summary>
internal static class ImageDecoder
{
    private const int BlurhashPixels = 32;

    private static readonly int LargePixels = ImageSizes.PixelsOf(MediaSize.Large);

    private static readonly string[] Loaders =
    [
        "VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadNsgif", "VipsForeignLoadWebp",
        "VipsForeignLoadHeif",
    ];

    /// <summary>Why images cannot be decoded on this system; null if they can.</summary>
    public static InvalidOperationException? Missing => ModuleInitializer.VipsInitialized
        ? null
        : new(
            "libvips, which images need, does not load on this system; add its NetVips.Native package, or install "
            + "libvips 8.15 or later.", ModuleInitializer.Exception);

    public static void Prepare()
    {
        // It would log the faults of users' images to the console.
        Log.SetLogHandler("VIPS", NetVips.Enums.LogLevelFlags.All, (_, _, _) => { });
        Operation.Block("VipsForeignLoad", true);
        Array.ForEach(Loaders, loader => Operation.Block(loader, false));
        // Results are never reused; caching them would keep files open.
        Cache.Max = 0;
    }

    public static ImageReply Answer(ImageOrder order)
    {
        try
        {
            return order.Files.Count == 0 ? Inspect(order) : order.IsSquare ? CutSquares(order) : ProcessWhole(order);
        }
        catch (VipsException)
        {
            return new() { IsDamaged = true };
        }
    }

    // Lazy: this reads only the header; pixels would be decoded on access.
    private static ImageReply Inspect(ImageOrder order)
    {
        using var image = Load(order.Path, order.Format, Access.Sequential);
        return new() { Width = image.Width, Height = image.PageHeight, Frames = image.Height / image.PageHeight };
    }

    // Crop first: scaling a very long image until it is wide enough would make it enormous.
    private static ImageReply CutSquares(ImageOrder order)
    {
        using var image = Load(order.Path, order.Format, Access.Sequential);
        using var whole = image.CopyMemory();
        var side = Math.Min(whole.Width, whole.PageHeight);
        using var square = whole.ExtractArea((whole.Width - side) / 2, (whole.PageHeight - side) / 2, side, side);
        foreach (var (size, path) in order.Files)
        {
            var pixels = ImageSizes.SquarePixelsOf(size);
            using var scaled = square.ThumbnailImage(pixels, height: pixels);
            scaled.Webpsave(path, q: 80, keep: ForeignKeep.None);
        }

        return new() { Width = side, Height = side, Frames = 1 };
    }

    // Browsers show a JPEG without its end marker. With the marker added, only missing image data raises a warning.
    private static ImageReply ProcessWhole(ImageOrder order)
    {
        try
        {
            return Process(order, () => Load(order.Path, order.Format, Access.Sequential), () => Thumbnail(order));
        }
        catch (VipsException) when (order.Format == ImageFormat.Jpeg)
        {
            byte[] ended = [.. File.ReadAllBytes(order.Path), 0xFF, 0xD9];
            return Process(
                order,
                () => Image.JpegloadBuffer(ended, access: Access.Sequential, failOn: FailOn.Warning),
                () => Image.ThumbnailBuffer(
                    ended, LargePixels, height: LargePixels, size: Size.Down, outputProfile: "srgb",
                    failOn: FailOn.Warning));
        }
    }

    private static ImageReply Process(ImageOrder order, Func<Image> load, Func<Image> thumbnail)
    {
        using var image = load();
        var frames = image.Height / image.PageHeight;
        using var upright = Upright(image, frames);
        using var plain = Plain(upright);
        Save(plain, order.Format, order.Files[MediaSize.Original]);
        var (width, height) = (plain.Width, frames > 1 ? image.PageHeight : plain.Height);

        // A second decoding, of the first frame, makes the largest size; the smaller sizes are made from that.
        using var shrunk = thumbnail();
        using var large = shrunk.CopyMemory();
        foreach (var size in ImageSizes.Of(width, height).Where(s => s != MediaSize.Original))
        {
            using var small = large.ThumbnailImage(
                ImageSizes.PixelsOf(size), height: ImageSizes.PixelsOf(size), size: Size.Down);
            small.Webpsave(order.Files[size], q: 80, keep: ForeignKeep.None);
        }

        return new() { Width = width, Height = height, Frames = frames, Blurhash = BlurhashOf(large) };
    }

    private static Image Load(string path, ImageFormat format, Access access) => format switch
    {
        ImageFormat.Jpeg => Image.Jpegload(path, access: access, failOn: FailOn.Error),
        ImageFormat.Png => LoadPng(path, access),
        ImageFormat.Gif => Image.Gifload(path, n: -1, access: access, failOn: FailOn.Error),
        ImageFormat.WebP => Image.Webpload(path, n: -1, access: access, failOn: FailOn.Error),
        _ => Image.Heifload(path, access: access, failOn: FailOn.Error),
    };

    private static Image LoadPng(string path, Access access)
    {
        var image = Image.Pngload(path, access: access, failOn: FailOn.Error);
        using var file = File.OpenRead(path);
        if (PngColours.ProfileOf(file) is not { } profile)
        {
            return image;
        }

        using (image)
        using (var rgb = image.Colourspace(
            image.Format == BandFormat.Ushort ? Interpretation.Rgb16 : Interpretation.Srgb))
        {
            return rgb.Mutate(copy => copy.Set(GValue.BlobType, "icc-profile-data", profile));
        }
    }

    // Rotation needs the whole image in memory; most images need none.
    private static Image Upright(Image image, long frames)
    {
        if (frames > 1 || !image.Contains("orientation") || (int)image.Get("orientation") <= 1)
        {
            return image.Copy();
        }

        using var whole = image.CopyMemory();
        return whole.Autorot();
    }

    // Convert to sRGB, so that no profile needs to be embedded.
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

    // For a PNG, libvips alone misses colour information (see LoadPng). Other formats are shrunk while decoding.
    private static Image Thumbnail(ImageOrder order)
    {
        if (order.Format != ImageFormat.Png)
        {
            return Image.Thumbnail(
                order.Path, LargePixels, height: LargePixels, size: Size.Down, outputProfile: "srgb",
                failOn: FailOn.Error);
        }

        using var image = LoadPng(order.Path, Access.Sequential);
        return image.ThumbnailImage(LargePixels, height: LargePixels, size: Size.Down, outputProfile: "srgb");
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
