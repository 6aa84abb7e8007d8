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

/// <summary>
/// Someone voted: to the author, to the voter's own devices, and, without <c>seq</c>, to those who watch the post. The poll
/// as the receiver sees it now; replace the one of the post with this id, wherever it is shown.
/// </summary>
[AlsoShown]
public sealed record PollChanged(PostId PostId, PollRow Poll) : DurableEvent("poll_changed");

/// <summary>A story of one's own is there, or people saw it: replace the one with the same id.</summary>
public sealed record OwnStoryChanged(StoryRow Story) : DurableEvent("story_changed");

/// <summary>A story of one's own is gone: deleted, or its time is over.</summary>
public sealed record OwnStoryRemoved(StoryId StoryId) : DurableEvent("story_removed");

/// <summary>A draft of one's own is there or changed: replace the one with the same id.</summary>
public sealed record OwnDraftChanged(DraftRow Draft) : DurableEvent("draft_changed");

/// <summary>A draft of one's own is gone: thrown away, or it is the post <paramref name="PostId"/> by now.</summary>
public sealed record OwnDraftRemoved(DraftId DraftId, PostId? PostId) : DurableEvent("draft_removed");

/// <summary>A circle of one's own is there, or has another name or number of members.</summary>
public sealed record OwnCircleChanged(CircleRow Circle) : DurableEvent("circle_changed");

/// <summary>A circle of one's own is gone.</summary>
public sealed record OwnCircleRemoved(CircleId CircleId) : DurableEvent("circle_removed");

/// <summary>A folder for saved posts is there or has another name.</summary>
public sealed record OwnFolderChanged(FolderRow Folder) : DurableEvent("folder_changed");

/// <summary>A folder is gone: what was in it is saved without one.</summary>
public sealed record OwnFolderRemoved(FolderId FolderId) : DurableEvent("folder_removed");

/// <summary>One saved a post, moved it, or saves it no longer: <c>saved</c> is absent then.</summary>
public sealed record OwnSavedChanged(PostId PostId, SavedIn? Saved) : DurableEvent("saved_changed");

/// <summary>One follows a tag, or no longer.</summary>
public sealed record OwnTagChanged(string Tag, bool IsFollowed) : DurableEvent("tag_follow_changed");
