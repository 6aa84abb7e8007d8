using Hubbub.Application.Common.Realtime;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Posts.Watching;

/// <summary>The kinds of changes to a watched post.</summary>
public enum PostChangeKind
{
    CommentAdded,
    CommentChanged,
    CommentRemoved,
    Reactions,
    Poll,
    PostDeleted,
}

/// <summary>A change to a post that may be watched.</summary>
/// <param name="Post">The post.</param>
/// <param name="Kind">What changed.</param>
/// <param name="Comment">The comment that changed, or whose reactions did; null if it is the post itself.</param>
/// <param name="Author">The author of a removed comment.</param>
public sealed record PostChange(PostId Post, PostChangeKind Kind, CommentId? Comment = null, UserId? Author = null);

/// <summary>Changes of one commit.</summary>
public sealed record PostChanges(IReadOnlyList<PostChange> All) : NodeNotice;
