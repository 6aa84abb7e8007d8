using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Posts;

/// <summary>A fact that relates the viewer to a post.</summary>
public sealed record FeedFact(PostId PostId, FeedFactKind Kind, UserCard? User, string? Tag) : PostDetail(PostId);

/// <summary>The kinds of <see cref="FeedFact"/>.</summary>
public enum FeedFactKind
{
    /// <summary>The viewer follows the author.</summary>
    Follows,

    /// <summary>The viewer follows this tag of the post.</summary>
    Tag,

    /// <summary>This person, whom the viewer follows, commented on it recently.</summary>
    Commented,

    /// <summary>This person, whom the viewer follows, shared or quoted it recently.</summary>
    Shared,

    /// <summary>The viewer has read the feed up to this post.</summary>
    Marker,
}
