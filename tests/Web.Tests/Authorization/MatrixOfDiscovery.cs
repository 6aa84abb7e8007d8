using static Hubbub.Web.Tests.Authorization.Answer;

namespace Hubbub.Web.Tests.Authorization;

/// <summary>The operations of saved posts, tags, trends and search.</summary>
internal static class MatrixOfDiscovery
{
    private const string NoOwner = "a tag is nobody's: of posts that are not for the asker it shows and counts nothing";

    private static readonly Answer NoPosts = Nothing(NoOwner, """{"items":[],"nextCursor":null}""");
    // The number of a tag's followers is public; who they are is not.
    private static readonly Answer Tag = Nothing(NoOwner);
    private static readonly Answer Follow = Done("whom to follow is one's own setting");
    private static readonly Answer NotAnAdmin = Forbidden(
        "posts.not_an_admin", "only administrators decide about trends");
    private static readonly Answer Unsave = Nothing("what one saved is one's own; there is nothing");

    public static readonly IReadOnlyList<Row> Rows =
    [
        new("PATCH /api/v1/folders/{folderId:long}", "folderId", NotFound, NotFound),
        new("DELETE /api/v1/folders/{folderId:long}", "folderId", NotFound, NotFound),
        new("PUT /api/v1/posts/{postId:long}/save", "postId", NotFound, NotFound),
        new("PUT /api/v1/posts/{postId:long}/save", "folderId", NotFound, NotFound),
        new("DELETE /api/v1/posts/{postId:long}/save", "postId", Unsave, Unsave),
        new("GET /api/v1/saved", "folderId", NotFound, NotFound),
        new("GET /api/v1/saved/check", "postIds", LeftOut, LeftOut),
        new("GET /api/v1/tags/{tag}", "tag", Tag, Tag),
        new("GET /api/v1/tags/{tag}/posts", "tag", NoPosts, NoPosts),
        new("PUT /api/v1/tags/{tag}/follow", "tag", Follow, Follow),
        new("DELETE /api/v1/tags/{tag}/follow", "tag", Unsave, Unsave),
        new("PUT /api/v1/trending/{tag}", "tag", NotAnAdmin, NotAnAdmin),
    ];

    public static readonly IReadOnlyList<string> WithoutIds =
    [
        "GET /api/v1/folders", "POST /api/v1/folders", "GET /api/v1/tags/followed", "GET /api/v1/trending",
        "GET /api/v1/search",
    ];

    private static Answer LeftOut => Nothing("what is not for the asker is left out", "[]");
}
