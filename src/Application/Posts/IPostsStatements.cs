using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Posts.Feeds;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;

namespace Hubbub.Application.Posts;

/// <summary>What the module asks of the database in its own SQL: each method is one statement.</summary>
public interface IPostsStatements
{
    /// <summary>
    /// The newest posts of a feed, in one statement. Between this and <see cref="VisibleAsync"/>, which says what they are,
    /// someone may lose the sight of one.
    /// </summary>
    Task<IReadOnlyList<FeedPost>> FeedAsync(FeedSlice slice, CancellationToken ct);

    /// <summary>Those of these posts that the viewer sees at this time, in no order.</summary>
    Task<IReadOnlyList<VisiblePost>> VisibleAsync(
        IReadOnlyCollection<PostId> posts, UserId viewer, DateTimeOffset now, CancellationToken ct);

    /// <summary>Those of these pairs, which are all different, in which the viewer sees the post at this time.</summary>
    Task<IReadOnlyList<(PostId Post, UserId Viewer)>> SeenAsync(
        IReadOnlyCollection<(PostId Post, UserId Viewer)> pairs, DateTimeOffset now, CancellationToken ct);

    /// <summary>Whether the viewer sees this comment, which is no tombstone, under this post at this time.</summary>
    Task<bool> SeesAsync(UserId viewer, PostId post, CommentId comment, DateTimeOffset now, CancellationToken ct);

    /// <summary>What effects ask of posts, by their ids; those that are gone are left out. It checks nothing.</summary>
    Task<IReadOnlyList<PostBasics>> PostBasicsAsync(IReadOnlyCollection<PostId> posts, CancellationToken ct);

    /// <summary>Who wrote these comments; those that are gone are left out. It checks nothing.</summary>
    Task<IReadOnlyDictionary<CommentId, UserId>> CommentAuthorsAsync(
        IReadOnlyCollection<CommentId> comments, CancellationToken ct);

    /// <summary>The reactions with these keys, which are all different; not tracked.</summary>
    Task<IReadOnlyList<Reaction>> ReactionsAsync(
        IReadOnlyCollection<(UserId Person, PostId Post, CommentId Comment)> keys, CancellationToken ct);

    /// <summary>
    /// Stores a reaction and its events in the transaction that is under way. <paramref name="was"/> is its kind when it was
    /// read, null when it is new: someone else's change since is a conflict.
    /// </summary>
    Task StoreAsync(Reaction reaction, ReactionKind? was, CancellationToken ct);

    /// <summary>Deletes a reaction and stores its events, likewise.</summary>
    Task DeleteAsync(Reaction reaction, CancellationToken ct);

    /// <summary>
    /// Adds to the counts of a post, or of a comment, in the transaction that is under way; answers what they are then, null
    /// where it is gone.
    /// </summary>
    Task<ReactionCounts?> CountAsync(PostId post, CommentId? comment, ReactionCounts change, CancellationToken ct);

    /// <summary>
    /// What belongs to posts, in one statement whatever it is. It checks nothing: ask for what the viewer may see. Files
    /// are the Media module's rows, read here as ties and people are.
    /// </summary>
    Task<IReadOnlyList<PostDetail>> PostDetailsAsync(PostDetailsQuery asked, CancellationToken ct);
}

/// <summary>A post that a viewer sees.</summary>
/// <param name="Row">The post, without the one that it shares, its poll, and its files.</param>
/// <param name="HasPoll">It has a poll.</param>
/// <param name="HasMedia">It has files.</param>
public sealed record VisiblePost(PostRow Row, bool HasPoll, bool HasMedia);

/// <summary>What effects ask of a post.</summary>
/// <param name="Id">The post.</param>
/// <param name="Author">Whose it is.</param>
/// <param name="SharedPost">The post that it shares without a word.</param>
/// <param name="SharedAuthor">Whose that one is.</param>
/// <param name="Counts">What people did with it.</param>
public sealed record PostBasics(PostId Id, UserId Author, PostId? SharedPost, UserId? SharedAuthor, PostCounts Counts);
