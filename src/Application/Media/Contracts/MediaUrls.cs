using System.Globalization;
using Hubbub.Application.Common.Json;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Media.Contracts;

/// <summary>
/// Where each size of a file is fetched from, without a header: in <c>img</c>, <c>video</c> and <c>audio</c>, by whoever
/// was given these, for a limited time.
/// </summary>
/// <param name="Small">Of an image: within 320 pixels.</param>
/// <param name="Medium">Of an image that is larger: within 800 pixels.</param>
/// <param name="Large">Of an image that is still larger: within 1,600 pixels.</param>
/// <param name="Original">As it is.</param>
public sealed record MediaUrls(string? Small, string? Medium, string? Large, string Original)
{
    /// <summary>
    /// What a URL begins with until it is known for whom it is: it is signed on the way out, and never before, since the
    /// log keeps events for longer than a URL is good and for more people than one. No text of a person's can hold it.
    /// </summary>
    public const char Unsigned = '\u0001';

    public static MediaUrls Of(MediaId id, IReadOnlyCollection<MediaSize> sizes)
    {
        return new(Url(MediaSize.Small), Url(MediaSize.Medium), Url(MediaSize.Large), For(id, WireJson.NameOf(MediaSize.Original)));

        string? Url(MediaSize size) => sizes.Contains(size) ? For(id, WireJson.NameOf(size)) : null;
    }

    internal static string For(MediaId id, string variant) =>
        string.Create(CultureInfo.InvariantCulture, $"{Unsigned}{id.Value}/{variant}");
}

/// <summary>Where a picture of a person is fetched from, as other files are.</summary>
/// <param name="Small">An avatar: 96 pixels wide and high. A cover: within 320 pixels.</param>
/// <param name="Medium">An avatar: 256 pixels wide and high. A cover: within 800 pixels.</param>
/// <param name="Large">An avatar: 512 pixels wide and high. A cover: within 1,600 pixels.</param>
public sealed record PictureUrls(string Small, string Medium, string Large)
{
    /// <summary>Names of squares begin with this.</summary>
    public const string Avatar = "avatar_";

    public static PictureUrls? OfAvatar(MediaId? id) => Of(id, Avatar);

    public static PictureUrls? OfCover(MediaId? id) => Of(id, string.Empty);

    private static PictureUrls? Of(MediaId? id, string prefix)
    {
        return id is { } image ? new(Url(MediaSize.Small), Url(MediaSize.Medium), Url(MediaSize.Large)) : null;

        string Url(MediaSize size) => MediaUrls.For(image, prefix + WireJson.NameOf(size));
    }
}
