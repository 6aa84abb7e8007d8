using Hubbub.Application.Posts.Comments;
using Hubbub.Application.Posts.Reactions;
using Hubbub.Domain.Posts;

namespace Hubbub.Web.Description.Operations;

internal static class CommentsOperations
{
    public static readonly ApiOperation[] All =
    [
        new(typeof(AddComment), "POST /posts/{postId}/comments", "addComment", "Comment on a post",
            "Comments on a post, or answers a comment under it.",
            PostsErrors.CommentNotFound, PostsErrors.CommentsNotAllowed, PostsErrors.IdempotencyConflict,
            PostsErrors.PostNotFound),
        new(typeof(GetComments), "GET /posts/{postId}/comments", "listComments", "List the comments of a post",
            "The comments that answer a post.",
            PostsErrors.CommentNotFound, PostsErrors.PostNotFound),
        new(typeof(GetComments), "GET /posts/{postId}/comments/{commentId}/replies", "listReplies", "List the replies to a comment",
            "The comments that answer a comment.",
            PostsErrors.CommentNotFound, PostsErrors.PostNotFound),
        new(typeof(GetComment), "GET /posts/{postId}/comments/{commentId}", "getComment", "Get a comment",
            "A comment as the viewer sees it.",
            PostsErrors.CommentNotFound, PostsErrors.PostNotFound),
        new(typeof(EditComment), "PATCH /posts/{postId}/comments/{commentId}", "editComment", "Edit a comment",
            "Changes what one's own comment says.",
            PostsErrors.CommentNotFound, PostsErrors.NotTheCommentAuthor, PostsErrors.PostNotFound),
        new(typeof(DeleteComment), "DELETE /posts/{postId}/comments/{commentId}", "deleteComment", "Delete a comment",
            "Takes away a comment of one's own, or one under one's own post.",
            PostsErrors.CommentNotFound, PostsErrors.NotTheCommentAuthor, PostsErrors.PostNotFound),
        new(typeof(AddReaction), "PUT /posts/{postId}/reaction", "reactToPost", "React to a post",
            "Reacts to a post in place of how one reacted before. Again is fine.",
            PostsErrors.CommentNotFound, PostsErrors.PostNotFound),
        new(typeof(RemoveReaction), "DELETE /posts/{postId}/reaction", "withdrawPostReaction", "Withdraw a reaction to a post",
            "Withdraws one's reaction to a post. Again is fine.",
            PostsErrors.CommentNotFound, PostsErrors.PostNotFound),
        new(typeof(GetReactions), "GET /posts/{postId}/reactions", "listPostReactions", "List who reacted to a post",
            "Who reacted to a post, the newest first; without a kind, everyone.",
            PostsErrors.CommentNotFound, PostsErrors.PostNotFound),
        new(typeof(AddReaction), "PUT /posts/{postId}/comments/{commentId}/reaction", "reactToComment", "React to a comment",
            "Reacts to a comment in place of how one reacted before. Again is fine.",
            PostsErrors.CommentNotFound, PostsErrors.PostNotFound),
        new(typeof(RemoveReaction), "DELETE /posts/{postId}/comments/{commentId}/reaction", "withdrawCommentReaction",
            "Withdraw a reaction to a comment",
            "Withdraws one's reaction to a comment. Again is fine.",
            PostsErrors.CommentNotFound, PostsErrors.PostNotFound),
        new(typeof(GetReactions), "GET /posts/{postId}/comments/{commentId}/reactions", "listCommentReactions",
            "List who reacted to a comment",
            "Who reacted to a comment, the newest first; without a kind, everyone.",
            PostsErrors.CommentNotFound, PostsErrors.PostNotFound),
    ];
}
