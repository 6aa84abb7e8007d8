using Hubbub.Application.Posts.Stories;
using Hubbub.Domain.Media;
using Hubbub.Domain.Posts;

namespace Hubbub.Web.Description.Operations;

internal static class StoriesOperations
{
    public static readonly ApiOperation[] All =
    [
        new(typeof(CreateStory), "POST /stories", "createStory", "Tell a story",
            "Tells a story: a text, an image or video of one's own, or both.",
            MediaErrors.NotFound, MediaErrors.Processing, MediaErrors.WrongKind, PostsErrors.CircleNotFound,
            PostsErrors.IdempotencyConflict, PostsErrors.StoryNotFound, PostsErrors.TooManyStories),
        new(typeof(GetStories), "GET /stories", "listStories", "List the stories of the followed",
            "What people whom one follows tell now, and oneself, without muted people; the newest first."),
        new(typeof(GetStory), "GET /stories/{storyId}", "getStory", "Get a story",
            "A story as the viewer sees it.",
            PostsErrors.StoryNotFound),
        new(typeof(DeleteStory), "DELETE /stories/{storyId}", "deleteStory", "Delete a story",
            "Takes one's own story away from everyone, before its time.",
            PostsErrors.NotTheStoryAuthor, PostsErrors.StoryNotFound),
        new(typeof(ViewStory), "POST /stories/{storyId}/view", "viewStory", "Count a view of a story",
            "A story was on someone's screen. Each person counts once per story, and its author not at all.",
            PostsErrors.StoryNotFound),
        new(typeof(GetStoryViewers), "GET /stories/{storyId}/viewers", "listStoryViewers", "List who saw a story",
            "Who saw one's own story, the newest look first, without people who are apart or gone.",
            PostsErrors.StoryNotFound),
        new(typeof(GetStoriesOf), "GET /users/{userId}/stories", "listStoriesOfUser", "List someone's stories",
            "What someone tells now, as the viewer sees it, the newest first.",
            PostsErrors.UserNotFound),
    ];
}
