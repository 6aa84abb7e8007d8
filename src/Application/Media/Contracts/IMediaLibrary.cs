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

    /// <summary>
    /// Loads files that new targets are to use, in one query; without files, no query runs. The function then attaches
    /// those of one target, which must be stored: the kinds of its files, or an error of <see cref="Attach"/>.
    /// </summary>
    Task<Func<NewAttachment, Result<IReadOnlyList<MediaKind>>>> LoadForNew(
        IReadOnlyCollection<(UserId Owner, MediaId Media)> files, CancellationToken ct);

    /// <summary>
    /// The targets that have files. Their rows are written unchanged, so that whoever uses or detaches them at the same
    /// time waits.
    /// </summary>
    Task<IReadOnlySet<MediaTarget>> Hold(IReadOnlyCollection<MediaTarget> targets, CancellationToken ct);

    /// <summary>Detaches all files of these targets; they are purged unless something else uses them in time.</summary>
    Task Detach(IReadOnlyCollection<MediaTarget> targets, CancellationToken ct);

    /// <summary>The files of these targets, each list in order; targets without files are omitted.</summary>
    Task<IReadOnlyDictionary<MediaTarget, IReadOnlyList<MediaCard>>> ForTargets(
        IReadOnlyCollection<MediaTarget> targets, CancellationToken ct);
}

/// <summary>The files that a new target is to use.</summary>
/// <param name="Owner">Whose files they must be.</param>
/// <param name="Media">The files, in order; at least one.</param>
/// <param name="Target">What is to use them.</param>
public sealed record NewAttachment(UserId Owner, IReadOnlyList<MediaId> Media, MediaTarget Target);
