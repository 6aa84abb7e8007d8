using Hubbub.Application.Posts.Feeds;
using Hubbub.Domain.Posts;

namespace Hubbub.Web.Description.Operations;

internal static class FeedsOperations
{
    public static readonly ApiOperation[] All =
    [
        new(typeof(GetHomeFeed), "GET /feed", "getHomeFeed", "Get the home feed",
            "Posts of people and tags that you follow, and your own."),
        new(typeof(GetExploreFeed), "GET /feed/explore", "getExploreFeed", "Get the explore feed",
            "Public posts, ranked."),
        new(typeof(GetFriendsFeed), "GET /feed/friends", "getFriendsFeed", "Get the friends feed",
            "Posts of your friends, newest first."),
        new(typeof(GetFeedExplanation), "GET /feed/explain", "explainFeed", "Explain why a post is in the feed",
            "Why a post is in your home feed, or why it is not.",
            PostsErrors.PostNotFound),
        new(typeof(MoveFeedMarker), "PUT /feed/marker", "moveFeedMarker", "Move the feed marker",
            "Records how far you have read the home feed. It only moves forward. Idempotent.",
            PostsErrors.PostNotFound),
        new(
            typeof(GetCirclePosts),
            "GET /circles/{circleId}/posts",
            "listCirclePosts",
            "List the posts of a circle's people",
                "Posts of the people in one of your circles, newest first.",
                PostsErrors.CircleNotFound),
        new(typeof(TurnDial), "PUT /users/{userId}/dial", "turnDial", "Set how much you see of someone",
            "Sets how many posts of someone whom you follow appear in your home feed. Idempotent.",
            PostsErrors.NotFollowed, PostsErrors.TooManyDials, PostsErrors.UserNotFound),
    ];
}
