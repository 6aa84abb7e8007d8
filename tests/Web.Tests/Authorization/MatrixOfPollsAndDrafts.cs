using static Hubbub.Web.Tests.Authorization.Answer;

namespace Hubbub.Web.Tests.Authorization;

/// <summary>The operations of polls, pins, views, drafts and audiences.</summary>
internal static class MatrixOfPollsAndDrafts
{
    private static readonly Answer NoPins = Nothing("the account can be found, its posts are for others", "[]");
    private static readonly Answer PassedOver = Nothing("what one may not see is passed over");

    public static readonly IReadOnlyList<Row> Rows =
    [
        new("PUT /api/v1/posts/{postId:long}/vote", "postId", NotFound, NotFound),
        new("hub vote", "postId", NotFound, NotFound),
        new("PUT /api/v1/posts/{postId:long}/pin", "postId", NotFound, NotFound),
        new("DELETE /api/v1/posts/{postId:long}/pin", "postId", NotFound, NotFound),
        new("GET /api/v1/users/{userId:long}/pins", "userId", NoPins, NotFound),
        new("POST /api/v1/posts/views", "postIds", PassedOver, PassedOver),
        new("GET /api/v1/posts/{postId:long}/audience", "postId", NotFound, NotFound),
        new("POST /api/v1/audience/preview", "circleId", NotFound, NotFound, ("audience", "circle")),
        new("POST /api/v1/audience/preview", "sharedPostId", NotFound, NotFound),
        new("GET /api/v1/drafts/{draftId:long}", "draftId", NotFound, NotFound),
        new("PUT /api/v1/drafts/{draftId:long}", "draftId", NotFound, NotFound),
        new("DELETE /api/v1/drafts/{draftId:long}", "draftId", NotFound, NotFound),
        new("POST /api/v1/drafts/{draftId:long}/publish", "draftId", NotFound, NotFound),
    ];

    public static readonly IReadOnlyList<string> WithoutIds = ["GET /api/v1/drafts", "POST /api/v1/drafts"];
}
