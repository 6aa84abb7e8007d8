using Hubbub.Domain.Common;
using Hubbub.Domain.Media;

namespace Hubbub.Application.Media.Contracts;

/// <summary>
/// Files that other modules use. Attaching and detaching change rows in the caller's unit of work and are stored by the
/// caller's own commit, so that a post never exists without its pictures.
/// </summary>
public interface IMediaLibrary
{
    /// <summary>
    /// Makes the target use exactly these files, in this order; its other files are detached. If an error is returned,
    /// nothing changes: <c>media.not_found</c> for a file that does not exist, is not the owner's, or is used
    /// elsewhere; <c>media.processing</c> for one that is still being decoded; <c>media.wrong_kind</c> for one that is
    /// not of the given <paramref name="kinds"/>, if any. Files that <paramref name="from"/> uses may be taken over. If
    /// a purge discards one of the files at the same time, the caller's commit is a conflict.
    /// </summary>
    Task<Result> Attach(
        UserId owner,
        IReadOnlyList<MediaId> media,
        MediaTarget target,
        CancellationToken ct,
        IReadOnlyCollection<MediaKind>? kinds = null,
        MediaTarget? from = null);

    /// <summary>Detaches all files of these targets; they are purged unless something else uses them in time.</summary>
    Task Detach(IReadOnlyCollection<MediaTarget> targets, CancellationToken ct);

    /// <summary>The files of these targets, each list in order; targets without files are omitted.</summary>
    Task<IReadOnlyDictionary<MediaTarget, IReadOnlyList<MediaCard>>> ForTargets(
        IReadOnlyCollection<MediaTarget> targets, CancellationToken ct);
}

/// <summary>What uses a file.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Id">Its id, within its kind.</param>
public sealed record MediaTarget(MediaTargetKind Kind, long Id);

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
        string? altText) =>
        new(id, kind, contentType, name, bytes, width, height, blurhash, altText, ImageSizes.Of(width, height));
}

/// <summary>Why a file cannot be shown yet.</summary>
public enum MediaCardState
{
    /// <summary>It is being decoded in the background; an event reports the end.</summary>
    Processing,
}

/// <summary>
/// Sizes of an image: within 320, 800 and 1,600 pixels, and the original. Other files have the original only.
/// </summary>
public enum MediaSize
{
    Small,
    Medium,
    Large,
    Original,
}
