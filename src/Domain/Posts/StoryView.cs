using Hubbub.Domain.Common;

namespace Hubbub.Domain.Posts;

/// <summary>Someone saw a story; counted once per person.</summary>
public sealed class StoryView
{
    public required StoryId StoryId { get; init; }

    public required UserId UserId { get; init; }

    /// <summary>Grows with time; the list of viewers is ordered by it.</summary>
    public required long Order { get; init; }

    public required DateTimeOffset At { get; init; }
}
