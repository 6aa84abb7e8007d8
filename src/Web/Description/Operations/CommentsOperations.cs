using Hubbub.Application.Posts.Comments;
using Hubbub.Application.Posts.Reactions;
using Hubbub.Domain.Posts;

namespace Hubbub.Web.Description.Operations;

internal static class CommentsOperations
{
    public static readonly ApiOperation[] All =
    [
        new(typeof(AddComment), "POST /posts/{postId}/comments", "addComment", "Comment on a post",
            "Comments on a post, or replies to a comment under it.",
            PostsErrors.CommentNotFound, PostsErrors.CommentsNotAllowed, PostsErrors.IdempotencyConflict,
            PostsErrors.PostNotFound),
        new(typeof(GetComments), "GET /posts/{postId}/comments", "listComments", "List the comments of a post",
            "The comments directly under a post.",
            PostsErrors.CommentNotFound, PostsErrors.PostNotFound),
        new(typeof(GetCommentsOf), "GET /users/{userId}/comments", "listCommentsOfUser", "List someone's comments",
            "Someone's comments under posts that you may see, newest first, each with its post. Of a private person "
            + "whom you do not follow there are none.",
            PostsErrors.UserNotFound),
        new(
            typeof(GetComments),
            "GET /posts/{postId}/comments/{commentId}/replies",
            "listReplies",
            "List the replies to a comment",
                "The replies to a comment.",
                PostsErrors.CommentNotFound, PostsErrors.PostNotFound),
        new(typeof(GetComment), "GET /posts/{postId}/comments/{commentId}", "getComment", "Get a comment",
            "A comment as the viewer sees it.",
            PostsErrors.CommentNotFound, PostsErrors.PostNotFound),
        new(typeof(EditComment), "PATCH /posts/{postId}/comments/{commentId}", "editComment", "Edit a comment",
            "Changes the text of your own comment.",
            PostsErrors.CommentNotFound, PostsErrors.NotTheCommentAuthor, PostsErrors.PostNotFound),
        new(typeof(DeleteComment), "DELETE /posts/{postId}/comments/{commentId}", "deleteComment", "Delete a comment",
            "Deletes your own comment, or any comment under your own post.",
            PostsErrors.CommentNotFound, PostsErrors.NotTheCommentAuthor, PostsErrors.PostNotFound),
        new(typeof(AddReaction), "PUT /posts/{postId}/reaction", "reactToPost", "React to a post",
            "Reacts to a post, replacing your previous reaction. Idempotent.",
            PostsErrors.CommentNotFound, PostsErrors.PostNotFound),
        new(
            typeof(RemoveReaction),
            "DELETE /posts/{postId}/reaction",
            "withdrawPostReaction",
            "Withdraw a reaction to a post",
                "Withdraws your reaction to a post. Idempotent.",
                PostsErrors.CommentNotFound, PostsErrors.PostNotFound),
        new(typeof(GetReactions), "GET /posts/{postId}/reactions", "listPostReactions", "List who reacted to a post",
            "Who reacted to a post, newest first; without a kind, all reactions.",
            PostsErrors.CommentNotFound, PostsErrors.PostNotFound),
        new(
            typeof(AddReaction),
            "PUT /posts/{postId}/comments/{commentId}/reaction",
            "reactToComment",
            "React to a comment",
                "Reacts to a comment, replacing your previous reaction. Idempotent.",
                PostsErrors.CommentNotFound, PostsErrors.PostNotFound),
        new(typeof(RemoveReaction), "DELETE /posts/{postId}/comments/{commentId}/reaction", "withdrawCommentReaction",
            "Withdraw a reaction to a comment",
            "Withdraws your reaction to a comment. Idempotent.",
            PostsErrors.CommentNotFound, PostsErrors.PostNotFound),
        new(typeof(GetReactions), "GET /posts/{postId}/comments/{commentId}/reactions", "listCommentReactions",
            "List who reacted to a comment",
            "Who reacted to a comment, newest first; without a kind, all reactions.",
            PostsErrors.CommentNotFound, PostsErrors.PostNotFound),
    ];
}
