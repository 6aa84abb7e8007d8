using Hubbub.Domain.Common;

namespace Hubbub.Application.Posts.Contracts;

/// <summary>Checks whether a message may reply to a story.</summary>
public interface IStoryReplies
{
    /// <summary>
    /// The <paramref name="replies"/> that are not allowed, and why: the sender must be able to see the story now, and
    /// the recipient must be its author. Without replies, no query runs.
    /// </summary>
    Task<IReadOnlyDictionary<StoryReply, Error>> RefusalsAmong(
        IReadOnlyCollection<StoryReply> replies, CancellationToken ct);
}

/// <summary>A message that replies to a story.</summary>
/// <param name="Story">The story.</param>
/// <param name="From">The sender.</param>
/// <param name="To">The recipient.</param>
public sealed record StoryReply(StoryId Story, UserId From, UserId To);
