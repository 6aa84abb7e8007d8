using Hubbub.Application.Profiles.Contracts;

namespace Hubbub.Application.Posts.Contracts;

/// <summary>A post in a feed, and why it is there.</summary>
public sealed record FeedItem(PostRow Post, IReadOnlyList<FeedReason> Reasons);

/// <summary>Why a post is in a feed.</summary>
/// <param name="Kind">The kind of reason.</param>
/// <param name="User">The author, or the person who commented or shared.</param>
/// <param name="Tag">The tag that the viewer follows.</param>
public sealed record FeedReason(FeedReasonKind Kind, UserCard? User = null, string? Tag = null);

/// <summary>Kinds of reasons why a post is in a feed or worth reading.</summary>
public enum FeedReasonKind
{
    /// <summary>It is the viewer's own.</summary>
    Own,

    /// <summary>The viewer follows the author.</summary>
    Follows,

    /// <summary>The viewer and the author follow each other.</summary>
    Friend,

    /// <summary>The author is in the viewer's circle.</summary>
    CircleMember,

    /// <summary>It has a tag that the viewer follows.</summary>
    Tag,

    /// <summary>Someone whom the viewer follows commented recently.</summary>
    Commented,

    /// <summary>Someone whom the viewer follows shared or quoted it recently.</summary>
    Shared,

    /// <summary>It is public, and ranked by reactions and comments.</summary>
    Popular,
}
