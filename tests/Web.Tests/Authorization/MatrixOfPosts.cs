using static Hubbub.Web.Tests.Authorization.Answer;

namespace Hubbub.Web.Tests.Authorization;

/// <summary>The operations of posts and circles. Alice's post is for her circle, in which only Bob is.</summary>
internal static class MatrixOfPosts
{
    private static readonly Answer NoPosts = Nothing(
        "the account can be found, its posts are for others", """{"items":[],"nextCursor":null}""");

    public static readonly IReadOnlyList<Row> Rows =
    [
        new("POST /api/v1/posts", "circleId", NotFound, NotFound, ("text", "Hello"), ("audience", "circle")),
        new("POST /api/v1/posts", "sharedPostId", NotFound, NotFound),
        new("POST /api/v1/posts", "mediaIds", NotFound, NotFound),
        new("GET /api/v1/posts/{postId:long}", "postId", NotFound, NotFound),
        new("PATCH /api/v1/posts/{postId:long}", "postId", NotFound, NotFound, ("text", "Hello")),
        new("PATCH /api/v1/posts/{postId:long}", "circleId", NotFound, NotFound, ("audience", "circle")),
        new("DELETE /api/v1/posts/{postId:long}", "postId", NotFound, NotFound),
        new("GET /api/v1/posts/{postId:long}/history", "postId", NotFound, NotFound),
        new("GET /api/v1/users/{userId:long}/posts", "userId", NoPosts, NotFound),
        new("GET /api/v1/users/{userId:long}/comments", "userId", NoPosts, NotFound),
        new("PATCH /api/v1/circles/{circleId:long}", "circleId", NotFound, NotFound),
        new("DELETE /api/v1/circles/{circleId:long}", "circleId", NotFound, NotFound),
        new("GET /api/v1/circles/{circleId:long}/members", "circleId", NotFound, NotFound),
        new("PUT /api/v1/circles/{circleId:long}/members/{userId:long}", "circleId", NotFound, NotFound),
        new("PUT /api/v1/circles/{circleId:long}/members/{userId:long}", "userId", NotFound, NotFound),
        new("DELETE /api/v1/circles/{circleId:long}/members/{userId:long}", "circleId", NotFound, NotFound),
        new("DELETE /api/v1/circles/{circleId:long}/members/{userId:long}", "userId", NotFound, NotFound),
    ];

    public static readonly IReadOnlyList<string> WithoutIds = ["GET /api/v1/circles", "POST /api/v1/circles"];
}
