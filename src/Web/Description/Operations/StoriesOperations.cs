using Hubbub.Application.Posts.Stories;
using Hubbub.Domain.Media;
using Hubbub.Domain.Posts;

namespace Hubbub.Web.Description.Operations;

internal static class StoriesOperations
{
    public static readonly ApiOperation[] All =
    [
        new(typeof(CreateStory), "POST /stories", "createStory", "Publish a story",
            "Publishes a story: a text, your own image or video, or both.",
            MediaErrors.NotFound, MediaErrors.Processing, MediaErrors.WrongKind, PostsErrors.CircleNotFound,
            PostsErrors.IdempotencyConflict, PostsErrors.StoryNotFound, PostsErrors.TooManyStories),
        new(typeof(GetStories), "GET /stories", "listStories", "List the stories of people you follow",
            "Current stories of people you follow, and your own, without muted people, newest first."),
        new(typeof(GetStory), "GET /stories/{storyId}", "getStory", "Get a story",
            "A story as the viewer sees it.",
            PostsErrors.StoryNotFound),
        new(typeof(DeleteStory), "DELETE /stories/{storyId}", "deleteStory", "Delete a story",
            "Deletes your own story before it expires.",
            PostsErrors.NotTheStoryAuthor, PostsErrors.StoryNotFound),
        new(typeof(ViewStory), "POST /stories/{storyId}/view", "viewStory", "Count a view of a story",
            "Reports a story that was on your screen. Each person counts once per story; its author does not count.",
            PostsErrors.StoryNotFound),
        new(typeof(GetStoryViewers), "GET /stories/{storyId}/viewers", "listStoryViewers", "List who saw a story",
            "Who saw your own story, newest view first, without people who are blocked or gone.",
            PostsErrors.StoryNotFound),
        new(typeof(GetStoriesOf), "GET /users/{userId}/stories", "listStoriesOfUser", "List someone's stories",
            "Someone's current stories that you may see, newest first.",
            PostsErrors.UserNotFound),
    ];
}
