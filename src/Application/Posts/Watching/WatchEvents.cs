using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Posts.Watching;

/// <summary>People commented on a post that is watched.</summary>
/// <param name="PostId">The post.</param>
/// <param name="Comments">The new comments, the oldest first; one that is shown already is replaced.</param>
/// <param name="Count">How many comments the post has now, also those that this viewer is not shown.</param>
/// <param name="HasMore">More comments were added, changed or removed than are told of: read them again. Else absent.</param>
public sealed record WatchedCommentsAdded(PostId PostId, IReadOnlyList<WatchedComment> Comments, int Count, bool? HasMore = null)
    : EphemeralEvent("comment_added");

/// <summary>Comments on a post that is watched say something else.</summary>
/// <param name="PostId">The post.</param>
/// <param name="Comments">The comments as they are now; replace those that are shown.</param>
public sealed record WatchedCommentsChanged(PostId PostId, IReadOnlyList<WatchedComment> Comments)
    : EphemeralEvent("comment_changed");

/// <summary>Comments on a post that is watched are gone.</summary>
/// <param name="PostId">The post.</param>
/// <param name="CommentIds">The comments; where replies to one are shown, it is shown without author and text.</param>
/// <param name="Count">How many comments the post has now.</param>
public sealed record WatchedCommentsRemoved(PostId PostId, IReadOnlyList<CommentId> CommentIds, int Count)
    : EphemeralEvent("comment_removed");

/// <summary>People reacted to a post that is watched, or to comments on it, or took that back.</summary>
/// <param name="PostId">The post.</param>
/// <param name="Reactions">How many people reacted to the post, by kind; absent when that did not change.</param>
/// <param name="Comments">The comments with other reactions than before; absent when there are none.</param>
public sealed record WatchedReactionsChanged(
    PostId PostId, ReactionCounts? Reactions, IReadOnlyList<WatchedCommentReactions>? Comments)
    : EphemeralEvent("reactions_changed");

/// <summary>How many people reacted to a comment, by kind.</summary>
public sealed record WatchedCommentReactions(CommentId CommentId, ReactionCounts Reactions);

/// <summary>A comment as everyone who sees it sees it: what the viewer did with it is not in it.</summary>
/// <param name="Id">The comment; newer comments have greater ids.</param>
/// <param name="ParentId">The comment that it answers; absent when it answers the post.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Text">At most 2,000 UTF-16 code units, as it was written.</param>
/// <param name="CreatedAt">When it was written.</param>
/// <param name="EditedAt">When its text last changed.</param>
/// <param name="Replies">How many comments stand directly under it.</param>
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
