using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Posts.Feeds;

/// <summary>The user has read the home feed up to this post.</summary>
public sealed record FeedMarkerIsAt(PostId PostId) : DurableEvent("feed_marker_moved");

/// <summary>How much of someone's content enters the home feed; <c>everything</c> means no dial.</summary>
public sealed record DialChanged(DialRow Dial) : DurableEvent("dial_changed");

/// <summary>
/// The home feed changed. With a post, that post is new in it; without, reload the newest page and, with
/// <c>removed</c>, drop the author's posts first.
/// </summary>
public sealed record FeedChanged(PostId? PostId, UserId AuthorId, bool? Removed = null)
    : EphemeralEvent("feed_changed");

/// <summary>Someone whom the user follows published or deleted a story: reload the stories.</summary>
public sealed record StoriesChanged(UserId AuthorId) : EphemeralEvent("stories_changed");

/// <summary>A post and its plain shares are no longer in any feed.</summary>
public sealed record FeedPostRemoved(PostId PostId) : EphemeralEvent("feed_post_removed");
