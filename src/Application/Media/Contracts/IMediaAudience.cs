using Hubbub.Domain.Common;
using Hubbub.Domain.Media;

namespace Hubbub.Application.Media.Contracts;

/// <summary>
/// Says who may see what uses a file, and so the file. The modules whose targets these are implement it. The owner of a
/// file always sees it and is not asked about; a kind that nobody answers for is its owner's alone.
/// </summary>
public interface IMediaAudience
{
    /// <summary>The kinds that this answers for; no other may answer for them too.</summary>
    IReadOnlyCollection<MediaTargetKind> Kinds { get; }

    /// <summary>Whether this viewer may see this target now; false when it is not there.</summary>
    Task<bool> MaySee(UserId viewer, MediaTarget target, CancellationToken ct);
}
