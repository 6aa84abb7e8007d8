using Hubbub.Domain.Common;

namespace Hubbub.Application.Posts.Contracts;

/// <summary>What other modules may ask about whose posts these are and who may see them.</summary>
public interface IPostAudiences
{
    /// <summary>Those of <paramref name="pairs"/> in which the viewer may see the post as it is now.</summary>
    Task<IReadOnlySet<(PostId Post, UserId Viewer)>> SeenAmong(
        IReadOnlyCollection<(PostId Post, UserId Viewer)> pairs, CancellationToken ct);

    /// <summary>Where these posts come from; deleted ones are left out.</summary>
    Task<IReadOnlyDictionary<PostId, PostOrigin>> OriginsOf(IReadOnlyCollection<PostId> posts, CancellationToken ct);
}

/// <summary>Whose post it is.</summary>
/// <param name="Author">Who wrote or shared it.</param>
/// <param name="SharedPost">What it shares without a word of its own.</param>
/// <param name="ExpiresAt">From when on nobody sees it, or what it shares.</param>
public sealed record PostOrigin(UserId Author, PostId? SharedPost, DateTimeOffset? ExpiresAt);
