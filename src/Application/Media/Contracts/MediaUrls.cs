using System.Globalization;
using Hubbub.Application.Common.Json;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Media.Contracts;

/// <summary>
/// The URL of each size of a file. It needs no header, as in <c>img</c>, <c>video</c> and <c>audio</c>, and works for a
/// limited time.
/// </summary>
/// <param name="Small">For an image: within 320 pixels.</param>
/// <param name="Medium">For an image larger than that: within 800 pixels.</param>
/// <param name="Large">For an image larger still: within 1,600 pixels.</param>
/// <param name="Original">The original.</param>
public sealed record MediaUrls(string? Small, string? Medium, string? Large, string Original)
{
    /// <summary>
    /// The prefix of a URL whose viewer is not known yet. URLs are signed only when they are sent, since the log keeps
    /// events for longer than a URL is valid and for more than one person. Text from users can never contain it.
    /// </summary>
    public const char Unsigned = '\u0001';

    public static MediaUrls Of(MediaId id, IReadOnlyCollection<MediaSize> sizes)
    {
        return new(
            Url(MediaSize.Small),
            Url(MediaSize.Medium),
            Url(MediaSize.Large),
            For(id, WireJson.NameOf(MediaSize.Original)));

        string? Url(MediaSize size) => sizes.Contains(size) ? For(id, WireJson.NameOf(size)) : null;
    }

    internal static string For(MediaId id, string variant) =>
        string.Create(CultureInfo.InvariantCulture, $"{Unsigned}{id.Value}/{variant}");
}
