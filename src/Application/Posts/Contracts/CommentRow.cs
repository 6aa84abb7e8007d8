using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts.Events;

namespace Hubbub.Application.Posts.Contracts;

/// <summary>
/// A comment as one viewer sees it. Once deleted, one with replies is a tombstone without author and text.
/// </summary>
/// <param name="Id">The comment; newer comments have greater ids.</param>
/// <param name="PostId">The post that it is under.</param>
/// <param name="ParentId">The comment that it replies to; absent if it replies to the post.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Text">At most 2,000 UTF-16 code units, as it was written.</param>
/// <param name="CreatedAt">When it was written.</param>
/// <param name="EditedAt">When its text last changed.</param>
/// <param name="DeletedAt">When it was deleted.</param>
/// <param name="Replies">How many direct replies it has, including those that this viewer is not shown.</param>
/// <param name="Reactions">How many people reacted, by kind.</param>
/// <param name="Viewer">What the viewer did with it.</param>
public sealed record CommentRow(
    CommentId Id,
    PostId PostId,
    CommentId? ParentId,
    UserCard? Author,
    string? Text,
    DateTimeOffset CreatedAt,
    DateTimeOffset? EditedAt,
    DateTimeOffset? DeletedAt,
    int Replies,
    ReactionCounts Reactions,
    CommentViewer Viewer);

/// <summary>What the viewer did with a comment.</summary>
/// <param name="Reaction">How the viewer reacted; absent without a reaction.</param>
public sealed record CommentViewer(ReactionKind? Reaction);
