using Hubbub.Domain.Common;

namespace Hubbub.Application.Posts.Feeds;

/// <summary>The feed that a query reads.</summary>
public enum FeedSource
{
    /// <summary>The viewer's own posts, and those of followed people and tags.</summary>
    Home,

    /// <summary>People whom the viewer follows and who follow back.</summary>
    Friends,

    /// <summary>The people in one of the viewer's circles.</summary>
    Circle,
}

/// <summary>A query for the newest posts of a feed before a given post.</summary>
/// <param name="Source">Which feed.</param>
/// <param name="Viewer">Whose feed.</param>
/// <param name="Before">Only posts older than this one.</param>
/// <param name="Take">At most this many.</param>
/// <param name="Now">The current time; expired posts are omitted.</param>
/// <param name="Circle">Which circle.</param>
public sealed record FeedSlice(
    FeedSource Source, UserId Viewer, PostId Before, int Take, DateTimeOffset Now, CircleId? Circle = null);

/// <summary>A post in a feed, with what is needed to rank it.</summary>
/// <param name="Id">The post.</param>
/// <param name="SharedPostId">The post that it shares or quotes.</param>
/// <param name="Points">Its number of reactions and comments.</param>
/// <param name="CreatedAt">When it was published.</param>
/// <param name="IsShown">Whether the viewer may see it in view of the post that it shares or quotes.</param>
public sealed record FeedPost(PostId Id, PostId? SharedPostId, int Points, DateTimeOffset CreatedAt, bool IsShown);
