using Hubbub.Domain.Common;

namespace Hubbub.Application.Posts.Feeds;

/// <summary>Which feed the database is asked for.</summary>
public enum FeedSource
{
    /// <summary>People and tags that one follows, and oneself.</summary>
    Home,

    /// <summary>People whom one follows and who follow back.</summary>
    Friends,

    /// <summary>The people of one of one's circles.</summary>
    Circle,
}

/// <summary>The newest posts of a feed before a post.</summary>
/// <param name="Source">Which feed.</param>
/// <param name="Viewer">Whose.</param>
/// <param name="Before">Only older posts than this.</param>
/// <param name="Take">At most so many.</param>
/// <param name="Now">What is over by now is left out.</param>
/// <param name="Circle">Which circle.</param>
public sealed record FeedSlice(
    FeedSource Source, UserId Viewer, PostId Before, int Take, DateTimeOffset Now, CircleId? Circle = null);

/// <summary>A post that belongs into a feed, and what is needed to rank it.</summary>
/// <param name="Id">The post.</param>
/// <param name="SharedPostId">What it shares or quotes.</param>
/// <param name="Points">How many people reacted to it, and how many comments it has.</param>
/// <param name="CreatedAt">When it was published.</param>
/// <param name="IsShown">Nothing that it shares or quotes keeps it from the viewer.</param>
public sealed record FeedPost(PostId Id, PostId? SharedPostId, int Points, DateTimeOffset CreatedAt, bool IsShown);
