using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Posts.Feeds;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;

namespace Hubbub.Application.Posts;

/// <summary>The module's handwritten SQL: each method is one statement.</summary>
public interface IPostsStatements
{
    /// <summary>
    /// The newest posts of a feed, in one statement. The viewer may lose access to one before
    /// <see cref="VisibleAsync"/> reads it.
    /// </summary>
    Task<IReadOnlyList<FeedPost>> FeedAsync(FeedSlice slice, CancellationToken ct);

    /// <summary>The given posts that the viewer sees at this time, in no particular order.</summary>
    Task<IReadOnlyList<VisiblePost>> VisibleAsync(
        IReadOnlyCollection<PostId> posts, UserId viewer, DateTimeOffset now, CancellationToken ct);

    /// <summary>The given pairs, which must be distinct, whose viewer sees the post at this time.</summary>
    Task<IReadOnlyList<(PostId Post, UserId Viewer)>> SeenAsync(
        IReadOnlyCollection<(PostId Post, UserId Viewer)> pairs, DateTimeOffset now, CancellationToken ct);

    /// <summary>Whether the viewer sees this comment under this post at this time; false for a tombstone.</summary>
    Task<bool> SeesAsync(UserId viewer, PostId post, CommentId comment, DateTimeOffset now, CancellationToken ct);

    /// <summary>What effects need of posts, by id; deleted posts are omitted. Checks no permissions.</summary>
    Task<IReadOnlyList<PostBasics>> PostBasicsAsync(IReadOnlyCollection<PostId> posts, CancellationToken ct);

    /// <summary>The authors of these comments; deleted comments are omitted. Checks no permissions.</summary>
    Task<IReadOnlyDictionary<CommentId, UserId>> CommentAuthorsAsync(
        IReadOnlyCollection<CommentId> comments, CancellationToken ct);

    /// <summary>The reactions with these keys, which must be distinct; not tracked.</summary>
    Task<IReadOnlyList<Reaction>> ReactionsAsync(
        IReadOnlyCollection<(UserId Person, PostId Post, CommentId Comment)> keys, CancellationToken ct);

    /// <summary>
    /// Stores a reaction and its events in the current transaction. <paramref name="was"/> is its kind when read, null
    /// if it is new; a change by someone else since then is a conflict.
    /// </summary>
    Task StoreAsync(Reaction reaction, ReactionKind? was, CancellationToken ct);

    /// <summary>Deletes a reaction and stores its events, in the current transaction.</summary>
    Task DeleteAsync(Reaction reaction, CancellationToken ct);

    /// <summary>
    /// Adds to the counts of a post, or of a comment, in the current transaction; returns the new counts, null if it
    /// was deleted.
    /// </summary>
    Task<ReactionCounts?> CountAsync(PostId post, CommentId? comment, ReactionCounts change, CancellationToken ct);

    /// <summary>
    /// Details of posts, always in one statement. Checks no permissions: request only what the viewer may see. Files
    /// are the Media module's rows, read here like relations and people.
    /// </summary>
    Task<IReadOnlyList<PostDetail>> PostDetailsAsync(PostDetailsQuery asked, CancellationToken ct);
}

/// <summary>A post that a viewer sees.</summary>
/// <param name="Row">The post, without its shared post, poll and files.</param>
/// <param name="HasPoll">It has a poll.</param>
/// <param name="HasMedia">It has files.</param>
public sealed record VisiblePost(PostRow Row, bool HasPoll, bool HasMedia);

/// <summary>What effects need of a post.</summary>
/// <param name="Id">The post.</param>
/// <param name="Author">Its author.</param>
/// <param name="SharedPost">The post that it shares, if it is a plain share.</param>
/// <param name="SharedAuthor">The author of the shared post.</param>
/// <param name="Counts">Its counts.</param>
public sealed record PostBasics(PostId Id, UserId Author, PostId? SharedPost, UserId? SharedAuthor, PostCounts Counts);
