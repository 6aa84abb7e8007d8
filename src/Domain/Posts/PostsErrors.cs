using Hubbub.Domain.Common;

namespace Hubbub.Domain.Posts;

/// <summary>Every expected failure of the module.</summary>
public static class PostsErrors
{
    public static readonly Error PostNotFound = new(
        "posts.post_not_found", "There is no such post, or you may not see it; check the id.", ErrorKind.NotFound);

    public static readonly Error NotTheAuthor = new(
        "posts.not_the_author", "Only the author of a post can do this.", ErrorKind.Forbidden);

    public static readonly Error NothingToShow = new(
        "posts.nothing_to_show", "The post is empty; write something, or add a file or a poll.", ErrorKind.Validation);

    public static readonly Error ShareHasNoText = new(
        "posts.share_has_no_text",
        "A share cannot have text of its own; quote the post instead.",
        ErrorKind.Validation);

    public static readonly Error CircleNotFound = new(
        "posts.circle_not_found", "You have no such circle; check the id.", ErrorKind.NotFound);

    public static readonly Error CircleFull = new(
        "posts.circle_full",
        "A circle has at most 1,000 members; remove someone or create another circle.",
        ErrorKind.Conflict);

    public static readonly Error TooManyCircles = new(
        "posts.too_many_circles", "You can have at most 50 circles; delete one first.", ErrorKind.Conflict);

    public static readonly Error FolderNotFound = new(
        "posts.folder_not_found", "You have no such folder; check the id.", ErrorKind.NotFound);

    public static readonly Error FolderNameTaken = new(
        "posts.folder_name_taken",
        "You already have a folder with this name; choose another name.",
        ErrorKind.Conflict);

    public static readonly Error TooManyFolders = new(
        "posts.too_many_folders", "You can have at most 100 folders; delete one first.", ErrorKind.Conflict);

    public static readonly Error TooManyTags = new(
        "posts.too_many_tags", "You can follow at most 200 tags; unfollow one first.", ErrorKind.Conflict);

    public static readonly Error NotAnAdmin = new(
        "posts.not_an_admin",
        "Only administrators can do this; ask the server's operator for the role.",
        ErrorKind.Forbidden);

    public static readonly Error TooManyFeatured = new(
        "posts.too_many_featured",
        "At most 20 tags can be featured; set one back to normal first.",
        ErrorKind.Conflict);

    public static readonly Error PollNotFound = new(
        "posts.poll_not_found", "This post has no poll; check the post's id.", ErrorKind.NotFound);

    public static readonly Error PollEnded = new(
        "posts.poll_ended", "This poll has ended; you can no longer vote.", ErrorKind.Conflict);

    public static readonly Error NoSuchOption = new(
        "posts.no_such_option", "The poll has no such option; indexes start at 0.", ErrorKind.Validation);

    public static readonly Error OneOptionOnly = new(
        "posts.one_option_only", "This poll allows a single choice; choose one option.", ErrorKind.Validation);

    public static readonly Error DraftNotFound = new(
        "posts.draft_not_found", "You have no such draft; it may have been published or deleted.", ErrorKind.NotFound);

    public static readonly Error TooManyDrafts = new(
        "posts.too_many_drafts", "You can have at most 100 drafts; publish or delete one first.", ErrorKind.Conflict);

    public static readonly Error AuthorUnavailable = new(
        "posts.author_unavailable",
        "Your account was not active at the scheduled time; publish the draft yourself.",
        ErrorKind.Conflict);

    public static readonly Error TooManyPins = new(
        "posts.too_many_pins", "You can pin at most 5 posts; unpin one first.", ErrorKind.Conflict);

    public static readonly Error NotFollowed = new(
        "posts.not_followed", "You do not follow this person; follow them first.", ErrorKind.Conflict);

    public static readonly Error TooManyDials = new(
        "posts.too_many_dials", "You can set at most 500 dials; set one back to everything first.", ErrorKind.Conflict);

    public static readonly Error UserNotFound = new(
        "posts.user_not_found", "There is no such user; check the id.", ErrorKind.NotFound);

    public static readonly Error IdempotencyConflict = new(
        "posts.idempotency_conflict", "This key was used for a different request; use a new one.", ErrorKind.Conflict);

    public static readonly Error TooManyWatched = new(
        "posts.too_many_watched", "This connection watches too many posts; unwatch one first.", ErrorKind.Conflict);

    public static readonly Error TooManyWatchers = new(
        "posts.too_many_watchers",
        "Too many people are watching this post; read it at intervals instead, or try again later.",
        ErrorKind.Unavailable)
    {
        RetryAfterSeconds = 30,
    };

    public static readonly Error StoryNotFound = new(
        "posts.story_not_found",
        "There is no such story, or you may not see it; it may have expired.",
        ErrorKind.NotFound);

    public static readonly Error NotTheStoryAuthor = new(
        "posts.not_the_story_author", "Only the author of a story can do this.", ErrorKind.Forbidden);

    public static readonly Error TooManyStories = new(
        "posts.too_many_stories", "You can have at most 100 stories; delete one first.", ErrorKind.Conflict);

    public static readonly Error CommentsNotAllowed = new(
        "posts.comments_not_allowed", "The author of this post does not allow you to comment.", ErrorKind.Forbidden);

    public static readonly Error CommentNotFound = new(
        "posts.comment_not_found",
        "There is no such comment, or you may not see it; check the id.",
        ErrorKind.NotFound);

    public static readonly Error NotTheCommentAuthor = new(
        "posts.not_the_comment_author", "Only the author of a comment can do this.", ErrorKind.Forbidden);
}
