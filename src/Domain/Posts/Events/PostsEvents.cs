using Hubbub.Domain.Common;

namespace Hubbub.Domain.Posts.Events;

/// <summary>A post is there for its audience.</summary>
public sealed record PostCreated(PostId Post, UserId Author, DateTimeOffset At) : DomainEvent(At);

/// <summary>A post shares or quotes another, or is shown only now to whose post that is; it was told of as created too.</summary>
public sealed record PostShared(PostId Post, UserId Author, PostId SharedPost, bool IsQuote, DateTimeOffset At)
    : DomainEvent(At);

/// <summary>A post says, shows or allows something else than before.</summary>
public sealed record PostEdited(PostId Post, UserId Author, DateTimeOffset At) : DomainEvent(At);

/// <summary>An edited post has other tags than before.</summary>
public sealed record PostTagsChanged(
    PostId Post, UserId Author, IReadOnlyList<string> Added, IReadOnlyList<string> Removed, DateTimeOffset At) : DomainEvent(At);

/// <summary>A post is for other people than before: some may see it no longer.</summary>
/// <param name="Post">The post.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Was">The former <see cref="Audience"/>, by its name.</param>
/// <param name="WasCircle">The former circle.</param>
/// <param name="At">When, UTC.</param>
public sealed record PostAudienceChanged(PostId Post, UserId Author, string Was, CircleId? WasCircle, DateTimeOffset At)
    : DomainEvent(At);

/// <summary>A post is gone for everyone.</summary>
public sealed record PostDeleted(PostId Post, UserId Author, PostId? SharedPost, DateTimeOffset At) : DomainEvent(At);

/// <summary>A text mentions someone who was not mentioned before it was written or edited, or did not see it.</summary>
/// <param name="Post">The post, or the post under which the comment stands.</param>
/// <param name="Comment">The comment whose text it is; null when it is the post's.</param>
/// <param name="Author">Who wrote the text.</param>
/// <param name="Mentioned">Who is mentioned.</param>
/// <param name="At">When, UTC.</param>
public sealed record UserMentioned(PostId Post, CommentId? Comment, UserId Author, UserId Mentioned, DateTimeOffset At)
    : DomainEvent(At);

/// <summary>An edited text mentions someone no longer.</summary>
/// <param name="Post">The post, or the post under which the comment stands.</param>
/// <param name="Comment">The comment whose text it is; null when it is the post's.</param>
/// <param name="Parent">The comment that this one answers, if any.</param>
/// <param name="Quoted">The post that this one quotes, if any.</param>
/// <param name="Author">Who wrote the text.</param>
/// <param name="Mentioned">Who was mentioned.</param>
/// <param name="At">When, UTC.</param>
public sealed record MentionRemoved(
    PostId Post, CommentId? Comment, CommentId? Parent, PostId? Quoted, UserId Author, UserId Mentioned, DateTimeOffset At)
    : DomainEvent(At);

/// <summary>A comment was written.</summary>
/// <param name="Post">Under which post.</param>
/// <param name="Comment">The comment.</param>
/// <param name="Parent">The comment that it answers; null when it answers the post.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="At">When, UTC.</param>
public sealed record CommentAdded(PostId Post, CommentId Comment, CommentId? Parent, UserId Author, DateTimeOffset At)
    : DomainEvent(At);

/// <summary>A comment says something else than before.</summary>
public sealed record CommentEdited(PostId Post, CommentId Comment, UserId Author, DateTimeOffset At) : DomainEvent(At);

/// <summary>A comment is gone, or a tombstone where it has replies.</summary>
public sealed record CommentDeleted(PostId Post, CommentId Comment, UserId Author, DateTimeOffset At) : DomainEvent(At);

/// <summary>Someone reacted, or switched to another kind.</summary>
/// <param name="Post">The post, or the post under which the comment stands.</param>
/// <param name="Comment">The comment; null when the post is meant.</param>
/// <param name="Person">Who reacted.</param>
/// <param name="Kind">How.</param>
/// <param name="Replaced">The former kind; null when there was none.</param>
/// <param name="At">When, UTC.</param>
public sealed record ReactionAdded(
    PostId Post, CommentId? Comment, UserId Person, ReactionKind Kind, ReactionKind? Replaced, DateTimeOffset At)
    : DomainEvent(At);

/// <summary>Someone withdrew a reaction.</summary>
public sealed record ReactionRemoved(
    PostId Post, CommentId? Comment, UserId Person, ReactionKind Kind, DateTimeOffset At) : DomainEvent(At);

/// <summary>The time to vote in a post's poll is over.</summary>
public sealed record PollEnded(PostId Post, UserId Author, DateTimeOffset At) : DomainEvent(At);

/// <summary>Someone voted in a post's poll, or changed a vote.</summary>
public sealed record PollVoted(PostId Post, UserId Author, UserId Voter, DateTimeOffset At) : DomainEvent(At);

/// <summary>Someone saw these posts for the first time.</summary>
public sealed record PostsViewed(IReadOnlyList<PostId> Posts, DateTimeOffset At) : DomainEvent(At);

/// <summary>A story is there for its audience.</summary>
public sealed record StoryCreated(StoryId Story, UserId Author, DateTimeOffset At) : DomainEvent(At);

/// <summary>A story is gone for everyone: its author took it away, or its time is over.</summary>
public sealed record StoryRemoved(StoryId Story, UserId Author, DateTimeOffset At) : DomainEvent(At);

/// <summary>Someone saw a story for the first time.</summary>
public sealed record StoryViewed(StoryId Story, UserId Author, DateTimeOffset At) : DomainEvent(At);

/// <summary>A draft is there, says something else, or is published at another time or not at all.</summary>
public sealed record DraftChanged(DraftId Draft, UserId Owner, DateTimeOffset At) : DomainEvent(At);

/// <summary>A draft is gone.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Owner">Whose it was.</param>
/// <param name="Published">The post that it became; null when it was thrown away.</param>
/// <param name="At">When, UTC.</param>
public sealed record DraftRemoved(DraftId Draft, UserId Owner, PostId? Published, DateTimeOffset At) : DomainEvent(At);

/// <summary>A circle is there, has another name, or other members.</summary>
public sealed record CircleChanged(CircleId Circle, UserId Owner, DateTimeOffset At) : DomainEvent(At);

/// <summary>Someone is no longer in a circle.</summary>
public sealed record CircleMemberRemoved(CircleId Circle, UserId Owner, UserId Member, DateTimeOffset At) : DomainEvent(At);

/// <summary>A circle is gone.</summary>
public sealed record CircleDeleted(CircleId Circle, UserId Owner, DateTimeOffset At) : DomainEvent(At);

/// <summary>A folder for saved posts is there or has another name.</summary>
public sealed record FolderChanged(FolderId Folder, UserId Owner, DateTimeOffset At) : DomainEvent(At);

/// <summary>A folder is gone; what was in it is saved without one.</summary>
public sealed record FolderDeleted(FolderId Folder, UserId Owner, DateTimeOffset At) : DomainEvent(At);

/// <summary>Someone saved a post, moved it to another folder, or saves it no longer.</summary>
public sealed record SavedPostChanged(PostId Post, UserId Owner, DateTimeOffset At) : DomainEvent(At);

/// <summary>Someone began or ceased to follow a tag.</summary>
public sealed record TagFollowChanged(string Tag, UserId User, DateTimeOffset At) : DomainEvent(At);

/// <summary>A step of forgetting an erased author's posts and stories is over; more are left for the next.</summary>
public sealed record PostsForgotten(UserId User, DateTimeOffset At) : DomainEvent(At);

/// <summary>A share or quote of this post is gone with its erased author.</summary>
public sealed record ShareForgotten(PostId SharedPost, DateTimeOffset At) : DomainEvent(At);

/// <summary>A post or a comment is gone, and more of what hangs on it is left to forget.</summary>
/// <param name="Post">The post, or the post under which the comment stood.</param>
/// <param name="Comment">The comment; null when the post is gone.</param>
/// <param name="At">When, UTC.</param>
public sealed record RemainsLeft(PostId Post, CommentId? Comment, DateTimeOffset At) : DomainEvent(At);

/// <summary>A tombstone holds nothing together any more, and goes.</summary>
public sealed record TombstoneSpent(PostId Post, CommentId Comment, DateTimeOffset At) : DomainEvent(At);

/// <summary>A step of forgetting what an erased person commented and felt is over; more is left for the next one.</summary>
public sealed record OpinionsForgotten(UserId User, DateTimeOffset At) : DomainEvent(At);

/// <summary>A step of forgetting what an erased person voted and saw is over; more is left for the next one.</summary>
public sealed record FootprintsForgotten(UserId User, DateTimeOffset At) : DomainEvent(At);

/// <summary>What people can feel about a post or a comment.</summary>
public enum ReactionKind
{
    Like,
    Love,
    Haha,
    Wow,
    Sad,
    Angry,
}
