using Hubbub.Application.Posts.Discovery;
using Hubbub.Domain.Posts;

namespace Hubbub.Web.Description.Operations;

internal static class DiscoveryOperations
{
    public static readonly ApiOperation[] All =
    [
        new(typeof(GetFollowedTags), "GET /tags/followed", "listFollowedTags", "List followed tags",
            "All tags that you follow, ordered by their UTF-16 code units, without pages."),
        new(typeof(GetTag), "GET /tags/{tag}", "getTag", "Get a tag",
            "A tag, including one that nobody has used yet."),
        new(typeof(GetTagPosts), "GET /tags/{tag}/posts", "listTagPosts", "List posts with a tag",
            "Posts with a tag, newest first."),
        new(typeof(FollowTag), "PUT /tags/{tag}/follow", "followTag", "Follow a tag",
            "Adds posts with a tag to your home feed. Idempotent.",
            PostsErrors.TooManyTags),
        new(typeof(UnfollowTag), "DELETE /tags/{tag}/follow", "unfollowTag", "Unfollow a tag",
            "Unfollows a tag. Idempotent."),
        new(typeof(GetTrending), "GET /trending", "listTrends", "List trends",
            "Tags that many people use: featured ones first, then the rest, strongest first; at most 50."),
        new(typeof(SetTrendState), "PUT /trending/{tag}", "setTrendState", "Hide or feature a trend",
            "Hides a tag from the trends, features it, or undoes either. For administrators.",
            PostsErrors.NotAnAdmin, PostsErrors.TooManyFeatured),
        new(typeof(SearchPosts), "GET /search", "search", "Search posts, people or tags",
            "Finds results of the given `kind`, one page at a time. Posts: those that contain all words of the "
            + "text, of which the last may be incomplete; the best of the newest 1,000 first, then older ones. "
            + "People: by the start of a name. Tags: by their start, this week's trends first."),
    ];
}
