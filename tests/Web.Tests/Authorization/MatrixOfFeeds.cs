using static Hubbub.Web.Tests.Authorization.Answer;

namespace Hubbub.Web.Tests.Authorization;

/// <summary>The operations of feeds.</summary>
internal static class MatrixOfFeeds
{
    private static readonly Answer NotFollowed = Conflict(
        "posts.not_followed", "dials are for people whom one follows");

    public static readonly IReadOnlyList<Row> Rows =
    [
        new("GET /api/v1/circles/{circleId:long}/posts", "circleId", NotFound, NotFound),
        new("GET /api/v1/feed/explain", "postId", NotFound, NotFound),
        new("PUT /api/v1/feed/marker", "postId", NotFound, NotFound),
        new("PUT /api/v1/users/{userId:long}/dial", "userId", NotFollowed, NotFound, ("mode", "my_tags")),
    ];

    public static readonly IReadOnlyList<string> WithoutIds =
        ["GET /api/v1/feed", "GET /api/v1/feed/explore", "GET /api/v1/feed/friends"];
}
