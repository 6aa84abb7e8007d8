using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;

namespace Hubbub.Application.Posts;

/// <summary>
/// Finds posts by their words. It knows nothing of who may see them: whoever asks it looks at what comes back through
/// <see cref="Visibility"/>. The index changes with the posts, in the same commit.
/// </summary>
public interface IPostSearch
{
    /// <summary>
    /// The newest posts before this one that have all terms, the newest first; at most <paramref name="most"/>. When so
    /// many have an unfinished word as it is, those that go on with it need not be among them.
    /// </summary>
    Task<IReadOnlyList<PostMatch>> Newest(
        IReadOnlyList<SearchTerm> terms, PostId before, int most, CancellationToken ct);
}

/// <summary>A post that was found, and how its text begins: the first <see cref="MaxBegin"/> characters.</summary>
public readonly record struct PostMatch(PostId Id, string Begin)
{
    public const int MaxBegin = 400;
}
