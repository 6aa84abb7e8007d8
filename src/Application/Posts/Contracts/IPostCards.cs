using Hubbub.Domain.Common;

namespace Hubbub.Application.Posts.Contracts;

/// <summary>Posts as other modules show them: to each viewer what they may see now.</summary>
public interface IPostCards
{
    /// <summary>Those of these posts that the viewer may see; without posts, no query runs.</summary>
    Task<IReadOnlyDictionary<PostId, PostRow>> SeenBy(
        UserId viewer, IReadOnlyCollection<PostId> posts, CancellationToken ct);

    /// <summary>
    /// The <paramref name="pairs"/> whose viewer may not see the post, and the error; without pairs, no query runs.
    /// </summary>
    Task<IReadOnlyDictionary<(PostId Post, UserId Viewer), Error>> RefusalsAmong(
        IReadOnlyCollection<(PostId Post, UserId Viewer)> pairs, CancellationToken ct);
}
