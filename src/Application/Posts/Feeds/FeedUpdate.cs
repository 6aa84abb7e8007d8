using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;

namespace Hubbub.Application.Posts.Feeds;

/// <summary>A change that affects feeds.</summary>
public abstract record FeedUpdate;

/// <summary>A post was published, or its audience changed: it may be new in feeds.</summary>
public sealed record PostIsNew(PostId Post) : FeedUpdate;

/// <summary>A post left the feeds of its former audience, except of people who still see it.</summary>
/// <param name="Post">The post.</param>
/// <param name="Was">The former audience; null if the post's row still has it.</param>
/// <param name="Circle">The former circle.</param>
public sealed record PostIsGone(PostId Post, Audience? Was = null, CircleId? Circle = null) : FeedUpdate;

/// <summary>A post entered feeds through added tags, or left them with removed ones.</summary>
public sealed record PostIsTagged(PostId Post, IReadOnlyList<string> Added, IReadOnlyList<string> Removed) : FeedUpdate;

/// <summary>A story was published, or deleted by its author.</summary>
public sealed record StoryMoved(StoryId Story, bool IsGone) : FeedUpdate;

/// <summary>An author's posts entered or left someone's feed.</summary>
public sealed record AuthorMoved(UserId Reader, UserId Author, bool IsGone) : FeedUpdate;

/// <summary>An author's posts became visible to many people, or hidden from them.</summary>
public sealed record AuthorShownOrHidden(UserId Author, bool IsGone) : FeedUpdate;

/// <summary>An author's followers may no longer see some of the author's posts.</summary>
public sealed record AuthorNarrowed(UserId Author) : FeedUpdate;
