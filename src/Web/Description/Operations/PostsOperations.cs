using Hubbub.Application.Posts.Audiences;
using Hubbub.Application.Posts.Drafts;
using Hubbub.Application.Posts.Polls;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Domain.Media;
using Hubbub.Domain.Posts;

namespace Hubbub.Web.Description.Operations;

internal static class PostsOperations
{
    public static readonly ApiOperation[] All =
    [
        new(typeof(CreatePost), "POST /posts", "createPost", "Publish a post",
            "Publishes a post. With a shared post it is a share, or a quote if it has text, a poll or files of its "
            + "own.",
            MediaErrors.NotFound, MediaErrors.Processing, MediaErrors.WrongKind, PostsErrors.CircleNotFound,
            PostsErrors.IdempotencyConflict, PostsErrors.PostNotFound),
        new(typeof(GetPost), "GET /posts/{postId}", "getPost", "Get a post",
            "A post as the viewer sees it.",
            PostsErrors.PostNotFound),
        new(typeof(EditPost), "PATCH /posts/{postId}", "editPost", "Edit a post",
            "Changes the given members of your own post; absent members stay, and an empty text clears a member "
            + "that may be empty. Give a circle if and only if the audience becomes a circle.",
            PostsErrors.CircleNotFound, PostsErrors.NotTheAuthor, PostsErrors.NothingToShow, PostsErrors.PostNotFound,
            PostsErrors.ShareHasNoText),
        new(typeof(DeletePost), "DELETE /posts/{postId}", "deletePost", "Delete a post",
            "Deletes your own post for everyone, with its plain shares.",
            PostsErrors.NotTheAuthor, PostsErrors.PostNotFound),
        new(typeof(GetPostHistory), "GET /posts/{postId}/history", "listPostRevisions", "List earlier texts of a post",
            "A post's texts before its edits, newest first.",
            PostsErrors.PostNotFound),
        new(typeof(GetPostsOf), "GET /users/{userId}/posts", "listPostsOfUser", "List someone's posts",
            "Someone's posts that you may see, newest first: all, or those with files (`hasMedia`).",
            PostsErrors.UserNotFound),
        new(typeof(VoteInPoll), "PUT /posts/{postId}/vote", "voteInPoll", "Vote in a poll",
            "Votes for options of a post's poll by index, replacing your previous vote. Idempotent.",
            PostsErrors.NoSuchOption, PostsErrors.OneOptionOnly, PostsErrors.PollEnded, PostsErrors.PollNotFound,
            PostsErrors.PostNotFound),
        new(typeof(PinPost), "PUT /posts/{postId}/pin", "pinPost", "Pin a post",
            "Pins your own post to your profile, before other pins. Idempotent.",
            PostsErrors.NotTheAuthor, PostsErrors.PostNotFound, PostsErrors.TooManyPins),
        new(typeof(UnpinPost), "DELETE /posts/{postId}/pin", "unpinPost", "Unpin a post",
            "Unpins a post. Idempotent.",
            PostsErrors.NotTheAuthor, PostsErrors.PostNotFound),
        new(typeof(ViewPosts), "POST /posts/views", "viewPosts", "Count views of posts",
            "Reports posts that were on your screen. Each person counts once per post; your own posts, and posts "
            + "that you may not see, are skipped."),
        new(typeof(GetPostAudience), "GET /posts/{postId}/audience", "getPostAudience", "See who sees a post",
            "Who can see your own post.",
            PostsErrors.NotTheAuthor, PostsErrors.PostNotFound),
        new(typeof(GetAudiencePreview), "POST /audience/preview", "previewAudience", "See who would see a post",
            "Who could see a post with this audience if it were published now; with a shared post, a plain share of "
            + "it.",
            PostsErrors.CircleNotFound, PostsErrors.PostNotFound),
        new(typeof(GetPins), "GET /users/{userId}/pins", "listPins", "List someone's pinned posts",
            "Someone's pinned posts that you may see, newest pin first; at most 5.",
            PostsErrors.UserNotFound),
        new(typeof(GetDrafts), "GET /drafts", "listDrafts", "List drafts",
            "Your drafts, newest first."),
        new(typeof(CreateDraft), "POST /drafts", "createDraft", "Create a draft",
            "Creates a draft. With a time, for which it must be valid, it is published automatically.",
            MediaErrors.NotFound, MediaErrors.Processing, MediaErrors.WrongKind, PostsErrors.CircleNotFound,
            PostsErrors.DraftNotFound, PostsErrors.IdempotencyConflict, PostsErrors.PostNotFound,
            PostsErrors.TooManyDrafts),
        new(typeof(GetDraft), "GET /drafts/{draftId}", "getDraft", "Get a draft",
            "One of your drafts.",
            PostsErrors.DraftNotFound),
        new(typeof(SaveDraft), "PUT /drafts/{draftId}", "saveDraft", "Replace a draft",
            "Replaces a draft, its files and its publication time. Idempotent.",
            MediaErrors.NotFound, MediaErrors.Processing, MediaErrors.WrongKind, PostsErrors.CircleNotFound,
            PostsErrors.DraftNotFound, PostsErrors.PostNotFound),
        new(typeof(DeleteDraft), "DELETE /drafts/{draftId}", "deleteDraft", "Delete a draft",
            "Deletes a draft.",
            PostsErrors.DraftNotFound),
        new(typeof(PublishDraft), "POST /drafts/{draftId}/publish", "publishDraft", "Publish a draft",
            "Publishes a draft now. A repeat returns the same post, as long as it exists.",
            MediaErrors.NotFound, MediaErrors.Processing, MediaErrors.WrongKind, PostsErrors.CircleNotFound,
            PostsErrors.DraftNotFound, PostsErrors.PostNotFound),
    ];
}
