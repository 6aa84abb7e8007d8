using Hubbub.Domain.Common;

namespace Hubbub.Application.Posts.Discovery;

/// <summary>
/// Finds posts by their words, for one viewer. It filters with a copy of the visibility rule; read the results through
/// <see cref="PostReader"/>, which applies the rule itself. The index changes with the posts, in the same commit.
/// </summary>
public interface IPostSearch
{
    /// <summary>
    /// The newest posts before this one that contain all terms and that the viewer's searches include, newest first; at
    /// most <paramref name="most"/>. If that many contain an unfinished word as a whole word, posts with longer words
    /// may be omitted. Posts that the viewer may not see have no influence on the result.
    /// </summary>
    Task<IReadOnlyList<PostMatch>> Newest(
        UserId viewer, IReadOnlyList<SearchTerm> terms, PostId before, int most, CancellationToken ct);
}

/// <summary>
/// A matching post, the post that it shares, and the first <see cref="MaxBegin"/> characters of its text.
/// </summary>
public readonly record struct PostMatch(PostId Id, PostId? SharedPostId, string Begin)
{
    public const int MaxBegin = 400;
}
