using Hubbub.Application.Posts.Discovery;
using Hubbub.Domain.Posts;

namespace Hubbub.Web.Description.Operations;

internal static class DiscoveryOperations
{
    public static readonly ApiOperation[] All =
    [
        new(typeof(GetFollowedTags), "GET /tags/followed", "listFollowedTags", "List followed tags",
            "All tags that one follows, in the order of their UTF-16 code units: there are few."),
        new(typeof(GetTag), "GET /tags/{tag}", "getTag", "Get a tag",
            "A tag, also one that nobody used yet."),
        new(typeof(GetTagPosts), "GET /tags/{tag}/posts", "listTagPosts", "List posts with a tag",
            "Posts with a tag, the newest first."),
        new(typeof(FollowTag), "PUT /tags/{tag}/follow", "followTag", "Follow a tag",
            "Brings posts with a tag into one's home feed. Again is fine.",
            PostsErrors.TooManyTags),
        new(typeof(UnfollowTag), "DELETE /tags/{tag}/follow", "unfollowTag", "Unfollow a tag",
            "Ceases to follow a tag. Again is fine."),
        new(typeof(GetTrending), "GET /trending", "listTrends", "List trends",
            "What many people write about: what administrators featured, then the rest, the strongest first; at most 50."),
        new(typeof(SetTrendState), "PUT /trending/{tag}", "setTrendState", "Hide or feature a trend",
            "An administrator hides a tag among the trends, features it, or undoes both.",
            PostsErrors.NotAnAdmin, PostsErrors.TooManyFeatured),
        new(typeof(SearchPosts), "GET /search", "search", "Search posts, people or tags",
            "Finds what `kind` says, and answers a page of it. Posts: those that have all words of the text, the last one "
            + "perhaps unfinished; the best of the newest 1,000 first, then those before them. People: by the start of a name. "
            + "Tags: by their start, this week's trends first."),
    ];
}
