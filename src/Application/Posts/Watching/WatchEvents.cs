using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Posts.Watching;

/// <summary>People commented on a watched post.</summary>
/// <param name="PostId">The post.</param>
/// <param name="Comments">The new comments, oldest first; replace those that are already shown.</param>
/// <param name="Count">How many comments the post has now, including those that this viewer is not shown.</param>
/// <param name="HasMore">
/// More comments were added, changed or removed than are listed: reload them. Otherwise absent.
/// </param>
public sealed record WatchedCommentsAdded(
    PostId PostId, IReadOnlyList<WatchedComment> Comments, int Count, bool? HasMore = null)
    : EphemeralEvent("comment_added");

/// <summary>Comments on a watched post were edited.</summary>
/// <param name="PostId">The post.</param>
/// <param name="Comments">The comments as they are now; replace those that are shown.</param>
public sealed record WatchedCommentsChanged(PostId PostId, IReadOnlyList<WatchedComment> Comments)
    : EphemeralEvent("comment_changed");

/// <summary>Comments on a watched post were deleted.</summary>
/// <param name="PostId">The post.</param>
/// <param name="CommentIds">The comments; if replies to one are shown, show it without author and text.</param>
/// <param name="Count">How many comments the post has now.</param>
public sealed record WatchedCommentsRemoved(PostId PostId, IReadOnlyList<CommentId> CommentIds, int Count)
    : EphemeralEvent("comment_removed");

/// <summary>Reactions to a watched post, or to comments on it, were added, changed or removed.</summary>
/// <param name="PostId">The post.</param>
/// <param name="Reactions">How many people reacted to the post, by kind; absent if unchanged.</param>
/// <param name="Comments">The comments whose reactions changed; absent if there are none.</param>
public sealed record WatchedReactionsChanged(
    PostId PostId, ReactionCounts? Reactions, IReadOnlyList<WatchedCommentReactions>? Comments)
    : EphemeralEvent("reactions_changed");

/// <summary>How many people reacted to a comment, by kind.</summary>
public sealed record WatchedCommentReactions(CommentId CommentId, ReactionCounts Reactions);

/// <summary>A comment without anything that depends on the viewer.</summary>
/// <param name="Id">The comment; newer comments have greater ids.</param>
/// <param name="ParentId">The comment that it replies to; absent if it replies to the post.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Text">At most 2,000 UTF-16 code units, as it was written.</param>
/// <param name="CreatedAt">When it was written.</param>
/// <param name="EditedAt">When its text last changed.</param>
/// <param name="Replies">How many direct replies it has.</param>
/// <param name="Reactions">How many people reacted, by kind.</param>
public sealed record WatchedComment(
    CommentId Id,
    CommentId? ParentId,
    UserCard Author,
    string Text,
    DateTimeOffset CreatedAt,
    DateTimeOffset? EditedAt,
    int Replies,
    ReactionCounts Reactions);
