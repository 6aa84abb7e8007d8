using Hubbub.Domain.Common;

namespace Hubbub.Domain.Posts;

public sealed class CircleMember
{
    public required CircleId CircleId { get; init; }

    public required UserId UserId { get; init; }

    /// <summary>Grows with time; the list of members is ordered by it.</summary>
    public required long Order { get; init; }
}
