using Hubbub.Domain.Common;

namespace Hubbub.Domain.Posts;

/// <summary>Every expected failure of the module.</summary>
public static class PostsErrors
{
    public static readonly Error PostNotFound = new(
        "posts.post_not_found", "There is no such post, or it is not for you.", ErrorKind.NotFound);

    public static readonly Error NotTheAuthor = new(
        "posts.not_the_author", "Only its author can do this with a post.", ErrorKind.Forbidden);

    public static readonly Error NothingToShow = new(
        "posts.nothing_to_show", "Write something, or add a file or a poll.", ErrorKind.Validation);

    public static readonly Error ShareHasNoText = new(
        "posts.share_has_no_text", "A share has no text of its own; quote the post instead.", ErrorKind.Validation);

    public static readonly Error CircleNotFound = new(
        "posts.circle_not_found", "You have no such circle.", ErrorKind.NotFound);

    public static readonly Error CircleFull = new(
        "posts.circle_full", "A circle has at most 1,000 members; remove someone or make another.", ErrorKind.Conflict);

    public static readonly Error TooManyCircles = new(
        "posts.too_many_circles", "You have 50 circles; delete one first.", ErrorKind.Conflict);

    public static readonly Error FolderNotFound = new(
        "posts.folder_not_found", "You have no such folder.", ErrorKind.NotFound);

    public static readonly Error FolderNameTaken = new(
        "posts.folder_name_taken", "You have a folder of this name; choose another name.", ErrorKind.Conflict);

    public static readonly Error TooManyFolders = new(
        "posts.too_many_folders", "You have 100 folders; delete one first.", ErrorKind.Conflict);

    public static readonly Error TooManyTags = new(
        "posts.too_many_tags", "You follow 200 tags; leave one first.", ErrorKind.Conflict);

    public static readonly Error NotAnAdmin = new(
        "posts.not_an_admin", "Only an administrator can do this; the operator of the server makes one.", ErrorKind.Forbidden);

    public static readonly Error TooManyFeatured = new(
        "posts.too_many_featured", "20 tags are featured; make one normal first.", ErrorKind.Conflict);

    public static readonly Error PollNotFound = new(
        "posts.poll_not_found", "This post has no poll.", ErrorKind.NotFound);

    public static readonly Error PollEnded = new(
        "posts.poll_ended", "The time to vote is over.", ErrorKind.Conflict);

    public static readonly Error NoSuchOption = new(
        "posts.no_such_option", "The poll has no such option; count them from 0.", ErrorKind.Validation);

    public static readonly Error OneOptionOnly = new(
        "posts.one_option_only", "Choose one option only: this poll takes no more.", ErrorKind.Validation);

    public static readonly Error DraftNotFound = new(
        "posts.draft_not_found", "You have no such draft.", ErrorKind.NotFound);

    public static readonly Error TooManyDrafts = new(
        "posts.too_many_drafts", "You have 100 drafts; publish or delete one first.", ErrorKind.Conflict);

    public static readonly Error AuthorUnavailable = new(
        "posts.author_unavailable", "Your account was frozen when its time came; publish it yourself.", ErrorKind.Conflict);

    public static readonly Error TooManyPins = new(
        "posts.too_many_pins", "You have 5 pinned posts; take one pin away first.", ErrorKind.Conflict);

    public static readonly Error NotFollowed = new(
        "posts.not_followed", "You do not follow this person; follow them first.", ErrorKind.Conflict);

    public static readonly Error TooManyDials = new(
        "posts.too_many_dials", "You have turned 500 dials; turn one back to everything first.", ErrorKind.Conflict);

    public static readonly Error UserNotFound = new(
        "posts.user_not_found", "There is nobody here with that id.", ErrorKind.NotFound);

    public static readonly Error IdempotencyConflict = new(
        "posts.idempotency_conflict", "This key was used for something else; make a new one.", ErrorKind.Conflict);

    public static readonly Error TooManyWatched = new(
        "posts.too_many_watched", "This connection watches as many posts as it may; unwatch one first.", ErrorKind.Conflict);

    public static readonly Error TooManyWatchers = new(
        "posts.too_many_watchers", "Too many people watch this post; read it again now and then.", ErrorKind.Unavailable)
    {
        RetryAfterSeconds = 30,
    };

    public static readonly Error StoryNotFound = new(
        "posts.story_not_found", "There is no such story, or it is not for you.", ErrorKind.NotFound);

    public static readonly Error NotTheStoryAuthor = new(
        "posts.not_the_story_author", "Only its author can do this with a story.", ErrorKind.Forbidden);

    public static readonly Error TooManyStories = new(
        "posts.too_many_stories", "You have 100 stories; delete one first.", ErrorKind.Conflict);

    public static readonly Error CommentsNotAllowed = new(
        "posts.comments_not_allowed", "The author of this post does not let you comment.", ErrorKind.Forbidden);

    public static readonly Error CommentNotFound = new(
        "posts.comment_not_found", "There is no such comment, or it is not for you.", ErrorKind.NotFound);

    public static readonly Error NotTheCommentAuthor = new(
        "posts.not_the_comment_author", "Only its author can do this with a comment.", ErrorKind.Forbidden);
}
