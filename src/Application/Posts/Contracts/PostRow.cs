using Hubbub.Application.Media.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;

namespace Hubbub.Application.Posts.Contracts;

/// <summary>A post as one viewer sees it.</summary>
/// <param name="Id">The post; newer posts have greater ids.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Text">At most 5,000 UTF-16 code units, as it was written.</param>
/// <param name="Audience">Who may see it.</param>
/// <param name="CircleId">Which circle; for the author only.</param>
/// <param name="CommentPolicy">Who may comment.</param>
/// <param name="Mood">How the author feels, in words.</param>
/// <param name="Location">The place that it is about, in words.</param>
/// <param name="Link">An http or https address.</param>
/// <param name="Tags">The tags of the text in lower case, without #.</param>
/// <param name="SharedPostId">The post that is shared or quoted.</param>
/// <param name="SharedPost">That post, if the viewer may see it.</param>
/// <param name="IsQuote">It adds content of its own to the shared post.</param>
/// <param name="ExpiresAt">When it expires; nobody sees it from then on.</param>
/// <param name="CreatedAt">When it was published.</param>
/// <param name="EditedAt">When its text last changed.</param>
/// <param name="IsPinned">It is pinned to the author's profile.</param>
/// <param name="Counts">How many comments, shares, views and reactions it has.</param>
/// <param name="Viewer">What the viewer did with it and may do.</param>
/// <param name="Poll">Its poll.</param>
/// <param name="Media">Its files, in order; absent if it has none. See <c>GET /media/{mediaId}/content</c>.</param>
public sealed record PostRow(
    PostId Id,
    UserCard Author,
    string Text,
    Audience Audience,
    CircleId? CircleId,
    CommentPolicy CommentPolicy,
    string? Mood,
    string? Location,
    string? Link,
    IReadOnlyList<string> Tags,
    PostId? SharedPostId,
    PostRow? SharedPost,
    bool IsQuote,
    DateTimeOffset? ExpiresAt,
    DateTimeOffset CreatedAt,
    DateTimeOffset? EditedAt,
    bool IsPinned,
    PostCounts Counts,
    PostViewer Viewer,
    PollRow? Poll,
    IReadOnlyList<MediaCard>? Media = null);

/// <summary>The counts of a post. <paramref name="Views"/> counts people, each of them once.</summary>
public sealed record PostCounts(int Comments, int Shares, int Views, ReactionCounts Reactions);

/// <summary>How many people reacted, by kind.</summary>
public sealed record ReactionCounts(int Like, int Love, int Haha, int Wow, int Sad, int Angry);

/// <summary>What the viewer did with a post and may do.</summary>
/// <param name="CanComment">Whether the viewer may comment.</param>
/// <param name="Reaction">How the viewer reacted; absent without a reaction.</param>
/// <param name="Saved">Where the viewer saved it; absent if not saved.</param>
public sealed record PostViewer(bool CanComment, ReactionKind? Reaction, SavedIn? Saved);
