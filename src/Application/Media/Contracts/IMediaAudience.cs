using Hubbub.Domain.Common;
using Hubbub.Domain.Media;

namespace Hubbub.Application.Media.Contracts;

/// <summary>
/// Decides who may see what uses a file, and thus the file. Implemented by the modules that own the targets. The owner
/// of a file always sees it, without this check; targets of a kind without an implementation give access to nobody.
/// </summary>
public interface IMediaAudience
{
    /// <summary>The kinds that this decides for; each kind has at most one implementation.</summary>
    IReadOnlyCollection<MediaTargetKind> Kinds { get; }

    /// <summary>Whether this viewer may see this target now; false if it does not exist.</summary>
    Task<bool> MaySee(UserId viewer, MediaTarget target, CancellationToken ct);
}
