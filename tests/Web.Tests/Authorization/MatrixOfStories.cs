using static Hubbub.Web.Tests.Authorization.Answer;

namespace Hubbub.Web.Tests.Authorization;

/// <summary>The operations of stories. Alice's story is for her circle, in which only Bob is.</summary>
internal static class MatrixOfStories
{
    private static readonly Answer NoStories = Nothing(
        "the account can be found, its stories are for others", """{"items":[],"nextCursor":null}""");

    public static readonly IReadOnlyList<Row> Rows =
    [
        new("POST /api/v1/stories", "circleId", NotFound, NotFound, ("text", "Hello"), ("audience", "circle")),
        new("POST /api/v1/stories", "mediaId", NotFound, NotFound),
        new("GET /api/v1/stories/{storyId:long}", "storyId", NotFound, NotFound),
        new("DELETE /api/v1/stories/{storyId:long}", "storyId", NotFound, NotFound),
        new("POST /api/v1/stories/{storyId:long}/view", "storyId", NotFound, NotFound),
        new("GET /api/v1/stories/{storyId:long}/viewers", "storyId", NotFound, NotFound),
        new("GET /api/v1/users/{userId:long}/stories", "userId", NoStories, NotFound),
        new("POST /api/v1/messages", "storyId", NotFound, NotFound, ("receiverId", Scene.Owner)),
        new("hub send_message", "storyId", NotFound, NotFound, ("receiverId", Scene.Owner)),
    ];

    public static readonly IReadOnlyList<string> WithoutIds = ["GET /api/v1/stories"];
}
