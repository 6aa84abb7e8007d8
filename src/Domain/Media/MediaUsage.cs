using Hubbub.Domain.Common;

namespace Hubbub.Domain.Media;

/// <summary>How much of the quota a person uses: the total of their items that are not discarded.</summary>
public sealed class MediaUsage
{
    public required UserId UserId { get; init; }

    public required long Bytes { get; init; }
}
