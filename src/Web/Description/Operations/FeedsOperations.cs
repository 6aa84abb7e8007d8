using Hubbub.Application.Posts.Feeds;
using Hubbub.Domain.Posts;

namespace Hubbub.Web.Description.Operations;

internal static class FeedsOperations
{
    public static readonly ApiOperation[] All =
    [
        new(typeof(GetHomeFeed), "GET /feed", "getHomeFeed", "Get the home feed",
            "What people and tags that one follows, and oneself, brought."),
        new(typeof(GetExploreFeed), "GET /feed/explore", "getExploreFeed", "Get the explore feed",
            "What is public, ranked."),
        new(typeof(GetFriendsFeed), "GET /feed/friends", "getFriendsFeed", "Get the friends feed",
            "What one's friends posted, the newest first."),
        new(typeof(GetFeedExplanation), "GET /feed/explain", "explainFeed", "Ask why a post is in the feed",
            "Why a post is in one's home feed, or why it is not.",
            PostsErrors.PostNotFound),
        new(typeof(MoveFeedMarker), "PUT /feed/marker", "moveFeedMarker", "Move the feed marker",
            "Says up to which post one is through with the home feed. It moves forward only; again is fine.",
            PostsErrors.PostNotFound),
        new(typeof(GetCirclePosts), "GET /circles/{circleId}/posts", "listCirclePosts", "List the posts of a circle's people",
            "What the people in one of one's circles posted, the newest first.",
            PostsErrors.CircleNotFound),
        new(typeof(TurnDial), "PUT /users/{userId}/dial", "turnDial", "Set how much of someone one sees",
            "Says how much of someone whom one follows comes into one's home feed. Again is fine.",
            PostsErrors.NotFollowed, PostsErrors.TooManyDials, PostsErrors.UserNotFound),
    ];
}
