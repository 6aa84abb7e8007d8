using Hubbub.Domain.Common;

namespace Hubbub.Domain.Posts.Events;

/// <summary>A post was published.</summary>
public sealed record PostCreated(PostId Post, UserId Author, DateTimeOffset At) : DomainEvent(At);

/// <summary>
/// A post shares or quotes another, or became visible to that post's author. A new one raises
/// <see cref="PostCreated"/> too.
/// </summary>
public sealed record PostShared(PostId Post, UserId Author, PostId SharedPost, bool IsQuote, DateTimeOffset At)
    : DomainEvent(At);

/// <summary>A post's content or settings changed.</summary>
public sealed record PostEdited(PostId Post, UserId Author, DateTimeOffset At) : DomainEvent(At);

/// <summary>An edit changed the tags of a post.</summary>
public sealed record PostTagsChanged(
    PostId Post, UserId Author, IReadOnlyList<string> Added, IReadOnlyList<string> Removed, DateTimeOffset At)
    : DomainEvent(At);

/// <summary>The audience of a post changed: some people may no longer see it.</summary>
/// <param name="Post">The post.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Was">The name of the previous <see cref="Audience"/>.</param>
/// <param name="WasCircle">The previous circle.</param>
/// <param name="At">When, UTC.</param>
public sealed record PostAudienceChanged(PostId Post, UserId Author, string Was, CircleId? WasCircle, DateTimeOffset At)
    : DomainEvent(At);

/// <summary>A post was deleted.</summary>
public sealed record PostDeleted(PostId Post, UserId Author, PostId? SharedPost, DateTimeOffset At) : DomainEvent(At);

/// <summary>A text newly mentions someone, or became visible to someone whom it mentions.</summary>
/// <param name="Post">The post, or the post that the comment is under.</param>
/// <param name="Comment">The comment with the text; null if it is the post's text.</param>
/// <param name="Author">Who wrote the text.</param>
/// <param name="Mentioned">Who is mentioned.</param>
/// <param name="At">When, UTC.</param>
public sealed record UserMentioned(PostId Post, CommentId? Comment, UserId Author, UserId Mentioned, DateTimeOffset At)
    : DomainEvent(At);

/// <summary>An edit removed a mention.</summary>
/// <param name="Post">The post, or the post that the comment is under.</param>
/// <param name="Comment">The comment with the text; null if it is the post's text.</param>
/// <param name="Parent">The comment that this one answers, if any.</param>
/// <param name="Quoted">The post that this one quotes, if any.</param>
/// <param name="Author">Who wrote the text.</param>
/// <param name="Mentioned">Who was mentioned.</param>
/// <param name="At">When, UTC.</param>
public sealed record MentionRemoved(
    PostId Post, CommentId? Comment, CommentId? Parent, PostId? Quoted, UserId Author, UserId Mentioned,
    DateTimeOffset At)
    : DomainEvent(At);

/// <summary>A comment was written.</summary>
/// <param name="Post">The post that it is under.</param>
/// <param name="Comment">The comment.</param>
/// <param name="Parent">The comment that it answers; null if it answers the post.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="At">When, UTC.</param>
public sealed record CommentAdded(PostId Post, CommentId Comment, CommentId? Parent, UserId Author, DateTimeOffset At)
    : DomainEvent(At);

/// <summary>A comment was edited.</summary>
public sealed record CommentEdited(PostId Post, CommentId Comment, UserId Author, DateTimeOffset At) : DomainEvent(At);

/// <summary>A comment was deleted; it is now a tombstone if it has replies.</summary>
public sealed record CommentDeleted(PostId Post, CommentId Comment, UserId Author, DateTimeOffset At) : DomainEvent(At);

/// <summary>Someone reacted, or switched to another kind.</summary>
/// <param name="Post">The post, or the post that the comment is under.</param>
/// <param name="Comment">The comment; null for a reaction to the post.</param>
/// <param name="Person">Who reacted.</param>
/// <param name="Kind">The kind of reaction.</param>
/// <param name="Replaced">The previous kind; null if there was none.</param>
/// <param name="At">When, UTC.</param>
public sealed record ReactionAdded(
    PostId Post, CommentId? Comment, UserId Person, ReactionKind Kind, ReactionKind? Replaced, DateTimeOffset At)
    : DomainEvent(At);

/// <summary>Someone withdrew a reaction.</summary>
public sealed record ReactionRemoved(
    PostId Post, CommentId? Comment, UserId Person, ReactionKind Kind, DateTimeOffset At) : DomainEvent(At);

/// <summary>Voting in a post's poll ended.</summary>
public sealed record PollEnded(PostId Post, UserId Author, DateTimeOffset At) : DomainEvent(At);

/// <summary>Someone voted in a post's poll, or changed a vote.</summary>
public sealed record PollVoted(PostId Post, UserId Author, UserId Voter, DateTimeOffset At) : DomainEvent(At);

/// <summary>Someone saw these posts for the first time.</summary>
public sealed record PostsViewed(IReadOnlyList<PostId> Posts, DateTimeOffset At) : DomainEvent(At);

/// <summary>A story was published.</summary>
public sealed record StoryCreated(StoryId Story, UserId Author, DateTimeOffset At) : DomainEvent(At);

/// <summary>A story was removed: its author deleted it, or it expired.</summary>
public sealed record StoryRemoved(StoryId Story, UserId Author, DateTimeOffset At) : DomainEvent(At);

/// <summary>Someone saw a story for the first time.</summary>
public sealed record StoryViewed(StoryId Story, UserId Author, DateTimeOffset At) : DomainEvent(At);

/// <summary>A draft was created, edited, rescheduled or unscheduled.</summary>
public sealed record DraftChanged(DraftId Draft, UserId Owner, DateTimeOffset At) : DomainEvent(At);

/// <summary>A draft was removed.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Owner">Its owner.</param>
/// <param name="Published">The post that it became; null if it was discarded.</param>
/// <param name="At">When, UTC.</param>
public sealed record DraftRemoved(DraftId Draft, UserId Owner, PostId? Published, DateTimeOffset At) : DomainEvent(At);

/// <summary>A circle was created or renamed, or its members changed.</summary>
public sealed record CircleChanged(CircleId Circle, UserId Owner, DateTimeOffset At) : DomainEvent(At);

/// <summary>Someone was removed from a circle.</summary>
public sealed record CircleMemberRemoved(CircleId Circle, UserId Owner, UserId Member, DateTimeOffset At)
    : DomainEvent(At);

/// <summary>A circle was deleted.</summary>
public sealed record CircleDeleted(CircleId Circle, UserId Owner, DateTimeOffset At) : DomainEvent(At);

/// <summary>A folder for saved posts was created or renamed.</summary>
public sealed record FolderChanged(FolderId Folder, UserId Owner, DateTimeOffset At) : DomainEvent(At);

/// <summary>A folder was deleted; its posts stay saved without a folder.</summary>
public sealed record FolderDeleted(FolderId Folder, UserId Owner, DateTimeOffset At) : DomainEvent(At);

/// <summary>Someone saved a post, moved it to another folder, or unsaved it.</summary>
public sealed record SavedPostChanged(PostId Post, UserId Owner, DateTimeOffset At) : DomainEvent(At);

/// <summary>Someone followed or unfollowed a tag.</summary>
public sealed record TagFollowChanged(string Tag, UserId User, DateTimeOffset At) : DomainEvent(At);

/// <summary>One step of deleting an erased author's posts and stories is done; more remain for the next.</summary>
public sealed record PostsForgotten(UserId User, DateTimeOffset At) : DomainEvent(At);

/// <summary>A share or quote of this post was deleted with its erased author.</summary>
public sealed record ShareForgotten(PostId SharedPost, DateTimeOffset At) : DomainEvent(At);

/// <summary>A post or comment was deleted, and more of its dependent rows remain to delete.</summary>
/// <param name="Post">The post, or the post that the comment was under.</param>
/// <param name="Comment">The comment; null if the post was deleted.</param>
/// <param name="At">When, UTC.</param>
[FormerName("RemainsLeft")]
public sealed record PostDependentsRemaining(PostId Post, CommentId? Comment, DateTimeOffset At) : DomainEvent(At);

/// <summary>A tombstone has no replies left and can be removed.</summary>
[FormerName("TombstoneSpent")]
public sealed record TombstoneEmptied(PostId Post, CommentId Comment, DateTimeOffset At) : DomainEvent(At);

/// <summary>One step of deleting an erased person's comments and reactions is done; more remain for the next.</summary>
public sealed record OpinionsForgotten(UserId User, DateTimeOffset At) : DomainEvent(At);

/// <summary>One step of deleting an erased person's votes and views is done; more remain for the next.</summary>
[FormerName("FootprintsForgotten")]
public sealed record VotesAndViewsForgotten(UserId User, DateTimeOffset At) : DomainEvent(At);

/// <summary>The kinds of reaction to a post or comment.</summary>
public enum ReactionKind
{
    Like,
    Love,
    Haha,
    Wow,
    Sad,
    Angry,
}
