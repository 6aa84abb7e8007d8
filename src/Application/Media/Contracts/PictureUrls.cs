using Hubbub.Application.Common.Json;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Media.Contracts;

/// <summary>The URLs of a person's picture, which work like those of other files.</summary>
/// <param name="Small">An avatar: 96 pixels wide and high. A cover: within 320 pixels.</param>
/// <param name="Medium">An avatar: 256 pixels wide and high. A cover: within 800 pixels.</param>
/// <param name="Large">An avatar: 512 pixels wide and high. A cover: within 1,600 pixels.</param>
public sealed record PictureUrls(string Small, string Medium, string Large)
{
    /// <summary>The prefix of the names of squares.</summary>
    public const string Avatar = "avatar_";

    public static PictureUrls? OfAvatar(MediaId? id) => Of(id, Avatar);

    public static PictureUrls? OfCover(MediaId? id) => Of(id, string.Empty);

    private static PictureUrls? Of(MediaId? id, string prefix)
    {
        return id is { } image ? new(Url(MediaSize.Small), Url(MediaSize.Medium), Url(MediaSize.Large)) : null;

        string Url(MediaSize size) => MediaUrls.For(image, prefix + WireJson.NameOf(size));
    }
}
