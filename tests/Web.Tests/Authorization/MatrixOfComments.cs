using static Hubbub.Web.Tests.Authorization.Answer;

namespace Hubbub.Web.Tests.Authorization;

/// <summary>
/// The operations of comments and reactions. Bob's comment is under Alice's post, which only the two can see.
/// </summary>
internal static class MatrixOfComments
{
    private const string Comments = "/api/v1/posts/{postId:long}/comments";
    private const string Comment = Comments + "/{commentId:long}";

    private static readonly (string, string) ThePost = ("postId", Scene.OwnersPost);

    private static readonly Answer NotWatched = Nothing(
        "it ends what is the asker's own, and says nothing of the post", "{}");

    public static readonly IReadOnlyList<Row> Rows =
    [
        new($"POST {Comments}", "postId", NotFound, NotFound),
        new($"POST {Comments}", "parentId", NotFound, NotFound, ThePost),
        new($"GET {Comments}", "postId", NotFound, NotFound),
        .. OfComment($"GET {Comment}"),
        .. OfComment($"PATCH {Comment}"),
        .. OfComment($"DELETE {Comment}"),
        .. OfComment($"GET {Comment}/replies"),
        .. OfComment($"PUT {Comment}/reaction"),
        .. OfComment($"DELETE {Comment}/reaction"),
        .. OfComment($"GET {Comment}/reactions"),
        new("PUT /api/v1/posts/{postId:long}/reaction", "postId", NotFound, NotFound),
        new("DELETE /api/v1/posts/{postId:long}/reaction", "postId", NotFound, NotFound),
        new("GET /api/v1/posts/{postId:long}/reactions", "postId", NotFound, NotFound),
        new("hub add_comment", "postId", NotFound, NotFound),
        new("hub add_comment", "parentId", NotFound, NotFound, ThePost),
        .. OfComment("hub delete_comment"),
        .. OfComment("hub add_reaction"),
        .. OfComment("hub remove_reaction"),
        new("hub watch", "postId", NotFound, NotFound),
        new("hub unwatch", "postId", NotWatched, NotWatched),
    ];

    private static Row[] OfComment(string operation) =>
    [
        new(operation, "postId", NotFound, NotFound, ("commentId", Scene.OwnersComment)),
        new(operation, "commentId", NotFound, NotFound, ThePost),
    ];
}
