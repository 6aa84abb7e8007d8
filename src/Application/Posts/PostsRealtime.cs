using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts.Events;

namespace Hubbub.Application.Posts;

/// <summary>A post of one's own is there or changed: replace the one with the same id. <c>sharedPost</c> is absent.</summary>
public sealed record PostChanged(PostRow Post) : DurableEvent("post_changed");

/// <summary>A post of one's own is gone.</summary>
public sealed record PostRemoved(PostId PostId) : DurableEvent("post_removed");

/// <summary>People reacted to, commented on, shared or saw a post of one's own: its new counts.</summary>
public sealed record PostCountsChanged(PostId PostId, PostCounts Counts) : DurableEvent("post_counts_changed");

/// <summary>
/// One's own reaction to a post, or to a comment under it, is this; without <paramref name="Reaction"/> there is none.
/// </summary>
public sealed record OwnReactionChanged(PostId PostId, CommentId? CommentId, ReactionKind? Reaction)
    : DurableEvent("reaction_changed");

/// <summary>A circle of one's own is there, or has another name or number of members.</summary>
public sealed record OwnCircleChanged(CircleRow Circle) : DurableEvent("circle_changed");

/// <summary>A circle of one's own is gone.</summary>
public sealed record OwnCircleRemoved(CircleId CircleId) : DurableEvent("circle_removed");
