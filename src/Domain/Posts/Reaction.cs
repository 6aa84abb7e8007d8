using Hubbub.Domain.Common;
using Hubbub.Domain.Posts.Events;

namespace Hubbub.Domain.Posts;

/// <summary>What one person feels about a post or a comment: one of them per person and target.</summary>
public sealed class Reaction : Entity
{
    /// <summary>In place of a comment, where the post itself is meant.</summary>
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

    /// <summary>The post, or the post under which the comment stands.</summary>
    public PostId PostId { get; private init; }

    public CommentId CommentId { get; private init; }

    /// <summary>A concurrency token: counts follow from it.</summary>
    public ReactionKind Kind { get; private set; }

    /// <summary>Where it stands among the reactions to its target; it stays there when the kind changes.</summary>
    public long Order { get; private init; }

    public DateTimeOffset At { get; private set; }

    public CommentId? Comment => CommentId == ToThePost ? null : CommentId;

    /// <summary>A reaction as it is stored.</summary>
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
