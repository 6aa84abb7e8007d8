using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Posts.Feeds;

/// <summary>Up to which post one is through with the home feed.</summary>
public sealed record FeedMarkerIsAt(PostId PostId) : DurableEvent("feed_marker_moved");

/// <summary>How much of someone comes into one's home feed; with <c>everything</c> the dial is gone.</summary>
public sealed record DialChanged(DialRow Dial) : DurableEvent("dial_changed");

/// <summary>
/// The home feed is not what it was: with a post, it is new there; without, read the newest page again, and with
/// <c>removed</c> drop the author's posts first.
/// </summary>
public sealed record FeedChanged(PostId? PostId, UserId AuthorId, bool? Removed = null)
    : EphemeralEvent("feed_changed");

/// <summary>Someone whom one follows tells a new story, or took one away: read the stories again.</summary>
public sealed record StoriesChanged(UserId AuthorId) : EphemeralEvent("stories_changed");

/// <summary>A post, and what only shares it, is in no feed any more.</summary>
public sealed record FeedPostRemoved(PostId PostId) : EphemeralEvent("feed_post_removed");
