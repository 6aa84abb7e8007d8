using Hubbub.Domain.Common;
using Hubbub.Domain.Posts.Events;

namespace Hubbub.Domain.Posts;

/// <summary>A person's reaction to a post or a comment, one per person and target.</summary>
public sealed class Reaction : Entity
{
    /// <summary>The comment id of a reaction to the post itself.</summary>
    public static readonly CommentId ToThePost;

    public Reaction(
        UserId personId, PostId postId, CommentId? commentId, ReactionKind kind, long order, DateTimeOffset now)
    {
        (PersonId, PostId, CommentId) = (personId, postId, commentId ?? ToThePost);
        (Kind, Order, At) = (kind, order, now);
        Raise(new ReactionAdded(postId, commentId, personId, kind, Replaced: null, now));
    }

    private Reaction()
    {
    }

    public UserId PersonId { get; private init; }

    /// <summary>The post, or the post that the comment is under.</summary>
    public PostId PostId { get; private init; }

    public CommentId CommentId { get; private init; }

    /// <summary>A concurrency token: the counts depend on it.</summary>
    public ReactionKind Kind { get; private set; }

    /// <summary>Its place among the reactions to its target; a change of kind does not move it.</summary>
    public long Order { get; private init; }

    public DateTimeOffset At { get; private set; }

    public CommentId? Comment => CommentId == ToThePost ? null : CommentId;

    /// <summary>A stored reaction.</summary>
    public static Reaction Stored(
        UserId personId, PostId postId, CommentId commentId, ReactionKind kind, long order, DateTimeOffset at) =>
        new() { PersonId = personId, PostId = postId, CommentId = commentId, Kind = kind, Order = order, At = at };

    public void Switch(ReactionKind kind, DateTimeOffset now)
    {
        var replaced = Kind;
        (Kind, At) = (kind, now);
        Raise(new ReactionAdded(PostId, Comment, PersonId, kind, replaced, now));
    }

    public void Withdraw(DateTimeOffset now) => Raise(new ReactionRemoved(PostId, Comment, PersonId, Kind, now));
}
