using Hubbub.Domain.Common;
using Hubbub.Domain.Media;

namespace Hubbub.Application.Media.Contracts;

/// <summary>
/// Files for what other modules show. Attaching and detaching change rows in the caller's unit of work, and are stored
/// by the caller's own commit: a post is never there without its pictures.
/// </summary>
public interface IMediaLibrary
{
    /// <summary>
    /// The target uses exactly these files from now on, in this order; what it used before and is not named is let go.
    /// A file that is not the owner's, not there, not ready or used elsewhere is <c>media.not_found</c>, and nothing
    /// changes; one that is still decoded is <c>media.processing</c>. Where <paramref name="kinds"/> are named, one of another kind is <c>media.wrong_kind</c>. What
    /// <paramref name="from"/> uses can be taken over from it. When a purge takes one of them at the same moment, the
    /// caller's commit is a conflict.
    /// </summary>
    Task<Result> Attach(
        UserId owner,
        IReadOnlyList<MediaId> media,
        MediaTarget target,
        CancellationToken ct,
        IReadOnlyCollection<MediaKind>? kinds = null,
        MediaTarget? from = null);

    /// <summary>These targets use nothing any more; their files are purged when nothing else comes to use them.</summary>
    Task Detach(IReadOnlyCollection<MediaTarget> targets, CancellationToken ct);

    /// <summary>The files of these targets, each list in its order; targets without files are left out.</summary>
    Task<IReadOnlyDictionary<MediaTarget, IReadOnlyList<MediaCard>>> ForTargets(
        IReadOnlyCollection<MediaTarget> targets, CancellationToken ct);
}

/// <summary>What uses a file.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id, within its kind.</param>
public sealed record MediaTarget(MediaTargetKind Kind, long Id);

/// <summary>A file as whoever may see it sees it.</summary>
/// <param name="Id">The file.</param>
/// <param name="Kind">What it is, by its bytes.</param>
/// <param name="ContentType">What the original is served as.</param>
/// <param name="Name">Its name, with the extension that its bytes deserve.</param>
/// <param name="Bytes">Size of the original.</param>
/// <param name="Width">Of an image, upright.</param>
/// <param name="Height">Of an image, upright.</param>
/// <param name="Blurhash">Of an image: what to show until it is there, see blurha.sh.</param>
/// <param name="AltText">What its owner says that it shows.</param>
/// <param name="Sizes">Which sizes can be asked for.</param>
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
    /// <summary>Where each size is; absent while there is none.</summary>
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

/// <summary>What hinders a file from being shown.</summary>
public enum MediaCardState
{
    /// <summary>It is decoded in the background; an event tells the end.</summary>
    Processing,
}

/// <summary>Sizes of an image: within 320, 800 and 1,600 pixels, and as it is. Other files have the original only.</summary>
public enum MediaSize
{
    Small,
    Medium,
    Large,
    Original,
}
