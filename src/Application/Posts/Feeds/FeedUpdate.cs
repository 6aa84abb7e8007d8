using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;

namespace Hubbub.Application.Posts.Feeds;

/// <summary>Something happened that changes feeds.</summary>
public abstract record FeedUpdate;

/// <summary>A post is there, or is for other people than before: it may be new in feeds.</summary>
public sealed record PostIsNew(PostId Post) : FeedUpdate;

/// <summary>A post is gone from the feeds of those for whom it was, as far as it is not for them any more.</summary>
/// <param name="Post">The post.</param>
/// <param name="Was">For whom it was; null when its row still says so.</param>
/// <param name="Circle">For which circle it was.</param>
public sealed record PostIsGone(PostId Post, Audience? Was = null, CircleId? Circle = null) : FeedUpdate;

/// <summary>A post came into feeds by its new tags, or left them with its former ones.</summary>
public sealed record PostIsTagged(PostId Post, IReadOnlyList<string> Added, IReadOnlyList<string> Removed) : FeedUpdate;

/// <summary>A story is there, or its author took it away.</summary>
public sealed record StoryMoved(StoryId Story) : FeedUpdate;

/// <summary>An author's posts came into someone's feed, or left it.</summary>
public sealed record AuthorMoved(UserId Reader, UserId Author, bool IsGone) : FeedUpdate;

/// <summary>Many may see what an author publishes again, or no longer.</summary>
public sealed record AuthorShownOrHidden(UserId Author, bool IsGone) : FeedUpdate;

/// <summary>An author's followers may no longer see some of what they saw.</summary>
public sealed record AuthorNarrowed(UserId Author) : FeedUpdate;
