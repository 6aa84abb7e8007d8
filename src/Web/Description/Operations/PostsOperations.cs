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
            "Publishes a post; with a shared post, a share of it, or a quote when it says, asks or shows something.",
            MediaErrors.NotFound, MediaErrors.Processing, MediaErrors.WrongKind, PostsErrors.CircleNotFound,
            PostsErrors.IdempotencyConflict, PostsErrors.PostNotFound),
        new(typeof(GetPost), "GET /posts/{postId}", "getPost", "Get a post",
            "A post as the viewer sees it.",
            PostsErrors.PostNotFound),
        new(typeof(EditPost), "PATCH /posts/{postId}", "editPost", "Edit a post",
            "Changes what is given of one's own post; what is absent stays, and an empty text clears where it may. A circle "
            + "is given exactly when the audience becomes one.",
            PostsErrors.CircleNotFound, PostsErrors.NotTheAuthor, PostsErrors.NothingToShow, PostsErrors.PostNotFound,
            PostsErrors.ShareHasNoText),
        new(typeof(DeletePost), "DELETE /posts/{postId}", "deletePost", "Delete a post",
            "Takes one's own post away from everyone, with what was shared of it.",
            PostsErrors.NotTheAuthor, PostsErrors.PostNotFound),
        new(typeof(GetPostHistory), "GET /posts/{postId}/history", "listPostRevisions", "List earlier texts of a post",
            "What a post said before its edits, the newest first.",
            PostsErrors.PostNotFound),
        new(typeof(GetPostsOf), "GET /users/{userId}/posts", "listPostsOfUser", "List someone's posts",
            "What someone posted, as the viewer sees it, the newest first.",
            PostsErrors.UserNotFound),
        new(typeof(VoteInPoll), "PUT /posts/{postId}/vote", "voteInPoll", "Vote in a poll",
            "Chooses options of a post's poll by their places, in place of what was chosen before. The same again is no change.",
            PostsErrors.NoSuchOption, PostsErrors.OneOptionOnly, PostsErrors.PollEnded, PostsErrors.PollNotFound,
            PostsErrors.PostNotFound),
        new(typeof(PinPost), "PUT /posts/{postId}/pin", "pinPost", "Pin a post",
            "Pins one's own post to one's profile, in front of other pins. Again is no change.",
            PostsErrors.NotTheAuthor, PostsErrors.PostNotFound, PostsErrors.TooManyPins),
        new(typeof(UnpinPost), "DELETE /posts/{postId}/pin", "unpinPost", "Unpin a post",
            "Takes a pin away. Again is fine.",
            PostsErrors.NotTheAuthor, PostsErrors.PostNotFound),
        new(typeof(ViewPosts), "POST /posts/views", "viewPosts", "Count views of posts",
            "These posts were on someone's screen. Each person counts once per post; one's own posts, and what one may not "
            + "see, do not count and are passed over."),
        new(typeof(GetPostAudience), "GET /posts/{postId}/audience", "getPostAudience", "See who sees a post",
            "Who sees one's own post.",
            PostsErrors.NotTheAuthor, PostsErrors.PostNotFound),
        new(typeof(GetAudiencePreview), "POST /audience/preview", "previewAudience", "See who would see a post",
            "Who would see a post with this audience if it were published now; with a shared post, a plain share of it.",
            PostsErrors.CircleNotFound, PostsErrors.PostNotFound),
        new(typeof(GetPins), "GET /users/{userId}/pins", "listPins", "List someone's pinned posts",
            "What someone pinned, as the viewer sees it, the newest pin first: there are at most 5.",
            PostsErrors.UserNotFound),
        new(typeof(GetDrafts), "GET /drafts", "listDrafts", "List drafts",
            "One's drafts, the newest first."),
        new(typeof(CreateDraft), "POST /drafts", "createDraft", "Keep a draft",
            "Keeps something for later; with a time, which it must be fit for, it is published by itself.",
            MediaErrors.NotFound, MediaErrors.Processing, MediaErrors.WrongKind, PostsErrors.CircleNotFound,
            PostsErrors.DraftNotFound, PostsErrors.IdempotencyConflict, PostsErrors.PostNotFound, PostsErrors.TooManyDrafts),
        new(typeof(GetDraft), "GET /drafts/{draftId}", "getDraft", "Get a draft",
            "One of one's drafts.",
            PostsErrors.DraftNotFound),
        new(typeof(SaveDraft), "PUT /drafts/{draftId}", "saveDraft", "Replace a draft",
            "Replaces a draft, its files, and when it is published. The same again is no change.",
            MediaErrors.NotFound, MediaErrors.Processing, MediaErrors.WrongKind, PostsErrors.CircleNotFound,
            PostsErrors.DraftNotFound, PostsErrors.PostNotFound),
        new(typeof(DeleteDraft), "DELETE /drafts/{draftId}", "deleteDraft", "Delete a draft",
            "Throws a draft away.",
            PostsErrors.DraftNotFound),
        new(typeof(PublishDraft), "POST /drafts/{draftId}/publish", "publishDraft", "Publish a draft",
            "Publishes a draft now. Again answers the same post, as long as it is there.",
            MediaErrors.NotFound, MediaErrors.Processing, MediaErrors.WrongKind, PostsErrors.CircleNotFound,
            PostsErrors.DraftNotFound, PostsErrors.PostNotFound),
    ];
}
