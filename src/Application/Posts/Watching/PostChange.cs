using Hubbub.Domain.Common;

namespace Hubbub.Application.Posts.Watching;

/// <summary>What can change in a post that is watched.</summary>
public enum PostChangeKind
{
    CommentAdded,
    CommentChanged,
    CommentRemoved,
    Reactions,
    Poll,
    PostDeleted,
}

/// <summary>A change of a post that may be watched.</summary>
/// <param name="Post">The post.</param>
/// <param name="Kind">What changed.</param>
/// <param name="Comment">The comment that changed, or whose reactions did; null when it is the post itself.</param>
/// <param name="Author">Who wrote a comment that was removed.</param>
public sealed record PostChange(PostId Post, PostChangeKind Kind, CommentId? Comment = null, UserId? Author = null);
