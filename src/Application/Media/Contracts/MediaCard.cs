using Hubbub.Domain.Common;
using Hubbub.Domain.Media;

namespace Hubbub.Application.Media.Contracts;

/// <summary>A file, as everyone who may see it sees it.</summary>
/// <param name="Id">The file.</param>
/// <param name="Kind">Its kind, determined by its bytes.</param>
/// <param name="ContentType">The content type of the original.</param>
/// <param name="Name">Its name, with an extension that fits its bytes.</param>
/// <param name="Bytes">Size of the original.</param>
/// <param name="Width">The width of an image, upright.</param>
/// <param name="Height">The height of an image, upright.</param>
/// <param name="Blurhash">For an image: a placeholder to show until it is loaded, see blurha.sh.</param>
/// <param name="AltText">Its owner's description of what it shows.</param>
/// <param name="DurationMs">The length of a recording, in milliseconds; absent if its file does not say.</param>
/// <param name="Waveform">
/// For a recording in Opus or WAV, in base64: for each of 64 equal parts a byte, the loudest sample in it, from 0 to
/// 255, which is the loudest of the whole recording.
/// </param>
/// <param name="Sizes">The available sizes.</param>
/// <param name="State"><c>processing</c> until an image that takes longer is ready; absent once it is.</param>
public sealed record MediaCard(
    MediaId Id,
    MediaKind Kind,
    string ContentType,
    string Name,
    long Bytes,
    int? Width,
    int? Height,
    string? Blurhash,
    string? AltText,
    int? DurationMs,
    string? Waveform,
    IReadOnlyList<MediaSize> Sizes,
    MediaCardState? State = null)
{
    /// <summary>The URL of each size; absent while there is none.</summary>
    public MediaUrls? Urls => Sizes.Count == 0 ? null : MediaUrls.Of(Id, Sizes);

    /// <summary>The card of a file with these properties; its sizes follow from them.</summary>
    public static MediaCard Of(
        MediaId id,
        MediaKind kind,
        string contentType,
        string name,
        long bytes,
        int? width,
        int? height,
        string? blurhash,
        string? altText,
        int? durationMs,
        string? waveform) =>
        new(
            id, kind, contentType, name, bytes, width, height, blurhash, altText, durationMs, waveform,
            ImageSizes.Of(width, height));
}

/// <summary>Why a file cannot be shown yet.</summary>
public enum MediaCardState
{
    /// <summary>It is being decoded in the background; an event reports the end.</summary>
    Processing,
}
