using Hubbub.Domain.Common;

namespace Hubbub.Application.Posts.Contracts;

/// <summary>Says which stories may be answered with a message.</summary>
public interface IStoryReplies
{
    /// <summary>
    /// Those of <paramref name="replies"/> that cannot be, and why: a story is answered by who may see it now, and to
    /// its author. Without replies nothing is asked.
    /// </summary>
    Task<IReadOnlyDictionary<StoryReply, Error>> RefusalsAmong(
        IReadOnlyCollection<StoryReply> replies, CancellationToken ct);
}

/// <summary>Someone answers a story with a message.</summary>
/// <param name="Story">The story.</param>
/// <param name="From">Who answers.</param>
/// <param name="To">Who gets the message.</param>
public sealed record StoryReply(StoryId Story, UserId From, UserId To);
