using Hubbub.Domain.Media;

namespace Hubbub.Application.Media.Contracts;

/// <summary>What uses a file.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Id">Its id, within its kind.</param>
public sealed record MediaTarget(MediaTargetKind Kind, long Id);
