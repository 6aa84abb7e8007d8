using Hubbub.Domain.Common;

namespace Hubbub.Application.Posts.Watching;

/// <summary>
/// All changes to a post in one window: each comment once, and at most <see cref="MostComments"/> comments.
/// </summary>
public sealed class PostUpdate(PostId post)
{
    public const int MostComments = 50;

    private readonly HashSet<CommentId> _comments = [];

    public PostId Post => post;

    public HashSet<CommentId> Added { get; } = [];

    public HashSet<CommentId> Changed { get; } = [];

    public Dictionary<CommentId, UserId> Removed { get; } = [];

    public HashSet<CommentId> Reacted { get; } = [];

    public bool HasReactions { get; private set; }

    public bool HasPoll { get; private set; }

    /// <summary>More comments changed than are listed: clients that show them reload them.</summary>
    public bool IsCut { get; private set; }

    public void Add(PostChange change)
    {
        if (change.Comment is not { } comment)
        {
            HasReactions |= change.Kind == PostChangeKind.Reactions;
            HasPoll |= change.Kind == PostChangeKind.Poll;
            return;
        }

        if (_comments.Count >= MostComments && !_comments.Contains(comment))
        {
            IsCut = true;
            return;
        }

        _comments.Add(comment);
        _ = change.Kind switch
        {
            PostChangeKind.CommentAdded => Added.Add(comment),
            PostChangeKind.CommentChanged => Changed.Add(comment),
            PostChangeKind.CommentRemoved => Removed.TryAdd(comment, change.Author!.Value),
            _ => Reacted.Add(comment),
        };
    }
}
