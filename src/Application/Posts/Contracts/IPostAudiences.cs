using Hubbub.Domain.Common;
using Hubbub.Domain.Posts.Events;

namespace Hubbub.Application.Posts.Contracts;

/// <summary>Tells other modules who wrote posts and comments, and who may see them.</summary>
public interface IPostAudiences
{
    /// <summary>The <paramref name="pairs"/> whose viewer may see the post as it is now.</summary>
    Task<IReadOnlySet<(PostId Post, UserId Viewer)>> SeenAmong(
        IReadOnlyCollection<(PostId Post, UserId Viewer)> pairs, CancellationToken ct);

    /// <summary>The authors of these posts, and what they share; deleted posts are omitted.</summary>
    Task<IReadOnlyDictionary<PostId, PostOrigin>> OriginsOf(IReadOnlyCollection<PostId> posts, CancellationToken ct);

    /// <summary>The authors of these comments; deleted comments are omitted.</summary>
    Task<IReadOnlyDictionary<CommentId, UserId>> AuthorsOf(
        IReadOnlyCollection<CommentId> comments, CancellationToken ct);

    /// <summary>The given reactions that still exist; the comment is 0 for a reaction to the post.</summary>
    Task<IReadOnlySet<(PostId Post, CommentId Comment, UserId Person, ReactionKind Kind)>> StandingAmong(
        IReadOnlyCollection<(PostId Post, CommentId Comment, UserId Person, ReactionKind Kind)> reactions,
        CancellationToken ct);

    /// <summary>Whom these posts mention.</summary>
    Task<IReadOnlySet<(PostId Post, UserId Mentioned)>> MentionedIn(
        IReadOnlyCollection<PostId> posts, CancellationToken ct);

    /// <summary>Whom these comments mention.</summary>
    Task<IReadOnlySet<(CommentId Comment, UserId Mentioned)>> MentionedIn(
        IReadOnlyCollection<CommentId> comments, CancellationToken ct);

    /// <summary>A page of the people who voted in a post's poll, ordered by id, after a given person.</summary>
    Task<IReadOnlyList<UserId>> VotersOf(PostId post, UserId after, int most, CancellationToken ct);
}

/// <summary>The author of a post, and the post that it shares.</summary>
/// <param name="Author">Who wrote or shared it.</param>
/// <param name="SharedPost">The post that it shares, if it is a plain share.</param>
/// <param name="SharedAuthor">The author of the shared post.</param>
public sealed record PostOrigin(UserId Author, PostId? SharedPost, UserId? SharedAuthor);
