using Hubbub.Domain.Common;
using Hubbub.Domain.Posts.Events;

namespace Hubbub.Application.Posts.Contracts;

/// <summary>What other modules may ask about whose posts and comments these are and who may see them.</summary>
public interface IPostAudiences
{
    /// <summary>Those of <paramref name="pairs"/> in which the viewer may see the post as it is now.</summary>
    Task<IReadOnlySet<(PostId Post, UserId Viewer)>> SeenAmong(
        IReadOnlyCollection<(PostId Post, UserId Viewer)> pairs, CancellationToken ct);

    /// <summary>Where these posts come from; deleted ones are left out.</summary>
    Task<IReadOnlyDictionary<PostId, PostOrigin>> OriginsOf(IReadOnlyCollection<PostId> posts, CancellationToken ct);

    /// <summary>Who wrote these comments; deleted ones are left out.</summary>
    Task<IReadOnlyDictionary<CommentId, UserId>> AuthorsOf(IReadOnlyCollection<CommentId> comments, CancellationToken ct);

    /// <summary>Those of these reactions that stand; the comment is 0 where it is about the post.</summary>
    Task<IReadOnlySet<(PostId Post, CommentId Comment, UserId Person, ReactionKind Kind)>> StandingAmong(
        IReadOnlyCollection<(PostId Post, CommentId Comment, UserId Person, ReactionKind Kind)> reactions, CancellationToken ct);

    /// <summary>Whom these posts mention.</summary>
    Task<IReadOnlySet<(PostId Post, UserId Mentioned)>> MentionedIn(
        IReadOnlyCollection<PostId> posts, CancellationToken ct);

    /// <summary>Whom these comments mention.</summary>
    Task<IReadOnlySet<(CommentId Comment, UserId Mentioned)>> MentionedIn(
        IReadOnlyCollection<CommentId> comments, CancellationToken ct);

    /// <summary>Who voted in a post's poll: the first ones after a person, in the order of ids.</summary>
    Task<IReadOnlyList<UserId>> VotersOf(PostId post, UserId after, int most, CancellationToken ct);
}

/// <summary>Whose post it is.</summary>
/// <param name="Author">Who wrote or shared it.</param>
/// <param name="SharedPost">What it shares without a word of its own.</param>
/// <param name="SharedAuthor">Who wrote that.</param>
public sealed record PostOrigin(UserId Author, PostId? SharedPost, UserId? SharedAuthor);
