using Hubbub.Domain.Common;

namespace Hubbub.Application.Posts.Discovery;

/// <summary>
/// Finds posts by their words, for one viewer. They were chosen by a copy of the rule; read them through
/// <see cref="PostReader"/>, which has the rule itself. The index changes with the posts, in the same commit.
/// </summary>
public interface IPostSearch
{
    /// <summary>
    /// The newest posts before this one that have all terms and belong into what the viewer searches, the newest first; at
    /// most <paramref name="most"/>. When so many have an unfinished word as it is, those that go on with it need not be
    /// among them. What the viewer may not see changes nothing.
    /// </summary>
    Task<IReadOnlyList<PostMatch>> Newest(
        UserId viewer, IReadOnlyList<SearchTerm> terms, PostId before, int most, CancellationToken ct);
}

/// <summary>
/// A post that was found, what it shares, and how its text begins: the first <see cref="MaxBegin"/> characters.
/// </summary>
public readonly record struct PostMatch(PostId Id, PostId? SharedPostId, string Begin)
{
    public const int MaxBegin = 400;
}
