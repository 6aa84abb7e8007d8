using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts.Events;

namespace Hubbub.Application.Posts;

/// <summary>
/// One of the user's own posts was created or changed: replace the post with the same id. <c>sharedPost</c> is absent.
/// </summary>
public sealed record PostChanged(PostRow Post) : DurableEvent("post_changed");

/// <summary>One of the user's own posts was deleted.</summary>
public sealed record PostRemoved(PostId PostId) : DurableEvent("post_removed");

/// <summary>The new counts of one of the user's own posts, after reactions, comments, shares or views.</summary>
public sealed record PostCountsChanged(PostId PostId, PostCounts Counts) : DurableEvent("post_counts_changed");

/// <summary>
/// The user's own reaction to a post, or to a comment under it, changed; absent <paramref name="Reaction"/> means none.
/// </summary>
public sealed record OwnReactionChanged(PostId PostId, CommentId? CommentId, ReactionKind? Reaction)
    : DurableEvent("reaction_changed");

/// <summary>
/// Someone voted. Sent to the author, to the voter's own devices and, without <c>seq</c>, to watchers of the post. The
/// poll is as the recipient sees it now; replace the poll of the post with this id wherever it is shown.
/// </summary>
[AlsoShown]
public sealed record PollChanged(PostId PostId, PollRow Poll) : DurableEvent("poll_changed");

/// <summary>
/// One of the user's own stories was published, changed or viewed: replace the story with the same id.
/// </summary>
public sealed record OwnStoryChanged(StoryRow Story) : DurableEvent("story_changed");

/// <summary>One of the user's own stories was deleted or expired.</summary>
public sealed record OwnStoryRemoved(StoryId StoryId) : DurableEvent("story_removed");

/// <summary>One of the user's drafts was created or changed: replace the draft with the same id.</summary>
public sealed record OwnDraftChanged(DraftRow Draft) : DurableEvent("draft_changed");

/// <summary>One of the user's drafts was deleted, or published as the post <paramref name="PostId"/>.</summary>
public sealed record OwnDraftRemoved(DraftId DraftId, PostId? PostId) : DurableEvent("draft_removed");

/// <summary>One of the user's circles was created, or its name or number of members changed.</summary>
public sealed record OwnCircleChanged(CircleRow Circle) : DurableEvent("circle_changed");

/// <summary>One of the user's circles was deleted.</summary>
public sealed record OwnCircleRemoved(CircleId CircleId) : DurableEvent("circle_removed");

/// <summary>A folder for saved posts was created or renamed.</summary>
public sealed record OwnFolderChanged(FolderRow Folder) : DurableEvent("folder_changed");

/// <summary>A folder was deleted; its posts stay saved, without a folder.</summary>
public sealed record OwnFolderRemoved(FolderId FolderId) : DurableEvent("folder_removed");

/// <summary>The user saved, moved or unsaved a post; <c>saved</c> is absent if it is no longer saved.</summary>
public sealed record OwnSavedChanged(PostId PostId, SavedIn? Saved) : DurableEvent("saved_changed");

/// <summary>The user followed or unfollowed a tag.</summary>
public sealed record OwnTagChanged(string Tag, bool IsFollowed) : DurableEvent("tag_follow_changed");
