using Hubbub.Domain.Accounts.Events;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Sync.Outbox;

namespace Hubbub.Infrastructure.Operations;

/// <summary>
/// Counts and dependent rows of posts. Views and votes stay counted after an erased person's rows are deleted, so a
/// count may exceed the rows, never fall below them. Rows that the relay will delete are not orphans while its event is
/// pending.
/// </summary>
internal static class PostInvariants
{
    private static readonly string[] DeletesDependents =
    [
        .. new[]
        {
            typeof(PostDeleted), typeof(CommentDeleted), typeof(PostDependentsRemaining), typeof(AccountErased),
            typeof(PostsForgotten), typeof(OpinionsForgotten),
        }.SelectMany(EventNames.Of),
    ];

    public static readonly IReadOnlyList<Invariant> All =
    [
        new("comment-counts", "posts with a wrong comment count", db => db.Posts
            .Where(p => p.DeletedAt == null
                && p.Comments != db.Comments.Count(c => c.PostId == p.Id && c.DeletedAt == null))
            .OrderBy(p => p.Id).Select(p => p.Id.Value)),
        new("share-counts", "posts with a wrong share count", db => db.Posts
            .Where(p => p.DeletedAt == null
                && p.Shares != db.Posts.Count(s => s.SharedPostId == p.Id && s.DeletedAt == null))
            .OrderBy(p => p.Id).Select(p => p.Id.Value)),
        new("view-counts", "posts with a view count that is too low", db => db.Posts
            .Where(p => p.DeletedAt == null && p.Views < db.PostViews.Count(v => v.PostId == p.Id))
            .OrderBy(p => p.Id).Select(p => p.Id.Value)),
        new("reaction-counts", "posts with wrong reaction counts", db => db.Posts
            .Where(p => p.DeletedAt == null && (
                p.Likes != db.Reactions.Count(
                    r => r.PostId == p.Id && r.CommentId == Reaction.ToThePost && r.Kind == ReactionKind.Like)
                || p.Loves != db.Reactions.Count(
                    r => r.PostId == p.Id && r.CommentId == Reaction.ToThePost && r.Kind == ReactionKind.Love)
                || p.Hahas != db.Reactions.Count(
                    r => r.PostId == p.Id && r.CommentId == Reaction.ToThePost && r.Kind == ReactionKind.Haha)
                || p.Wows != db.Reactions.Count(
                    r => r.PostId == p.Id && r.CommentId == Reaction.ToThePost && r.Kind == ReactionKind.Wow)
                || p.Sads != db.Reactions.Count(
                    r => r.PostId == p.Id && r.CommentId == Reaction.ToThePost && r.Kind == ReactionKind.Sad)
                || p.Angries != db.Reactions.Count(
                    r => r.PostId == p.Id && r.CommentId == Reaction.ToThePost && r.Kind == ReactionKind.Angry)))
            .OrderBy(p => p.Id).Select(p => p.Id.Value)),
        new("reply-counts", "comments with a wrong reply count", db => db.Comments
            .Where(p => p.Replies != db.Comments.Count(c => c.PostId == p.PostId && c.ParentId == p.Id))
            .OfLivePosts(db).OrderBy(c => c.Id).Select(c => c.Id.Value)),
        new("comment-reaction-counts", "comments with wrong reaction counts", db => db.Comments
            .Where(c => c.DeletedAt == null && (
                c.Likes != db.Reactions.Count(
                    r => r.PostId == c.PostId && r.CommentId == c.Id && r.Kind == ReactionKind.Like)
                || c.Loves != db.Reactions.Count(
                    r => r.PostId == c.PostId && r.CommentId == c.Id && r.Kind == ReactionKind.Love)
                || c.Hahas != db.Reactions.Count(
                    r => r.PostId == c.PostId && r.CommentId == c.Id && r.Kind == ReactionKind.Haha)
                || c.Wows != db.Reactions.Count(
                    r => r.PostId == c.PostId && r.CommentId == c.Id && r.Kind == ReactionKind.Wow)
                || c.Sads != db.Reactions.Count(
                    r => r.PostId == c.PostId && r.CommentId == c.Id && r.Kind == ReactionKind.Sad)
                || c.Angries != db.Reactions.Count(
                    r => r.PostId == c.PostId && r.CommentId == c.Id && r.Kind == ReactionKind.Angry)))
            .OfLivePosts(db).OrderBy(c => c.Id).Select(c => c.Id.Value)),
        new("poll-voters", "polls with a voter count that is too low", db => db.Polls
            .Where(p => p.Voters < db.PollVotes.Count(v => v.PostId == p.PostId))
            .OrderBy(p => p.PostId).Select(p => p.PostId.Value)),
        new("poll-votes", "polls with an option whose vote count is too low", db => Enumerable.Range(0, Poll.MaxOptions)
            .Select(place => WithMoreVotes(db, place)).Aggregate((some, more) => some.Concat(more))
            .Distinct().OrderBy(p => p).Select(p => p.Value)),
        new("circle-members", "circles with a wrong member count", db => db.Circles
            .Where(c => c.Members != db.CircleMembers.Count(m => m.CircleId == c.Id))
            .OrderBy(c => c.Id).Select(c => c.Id.Value)),
        new("story-views", "stories with a view count that is too low", db => db.Stories
            .Where(s => s.DeletedAt == null && s.Views < db.StoryViews.Count(v => v.StoryId == s.Id))
            .OrderBy(s => s.Id).Select(s => s.Id.Value)),

        new("post-orphans", "deleted posts that left rows", db => db.PostTags.Select(t => t.PostId)
            .Concat(db.PostMentions.Select(m => m.PostId))
            .Concat(db.PostRevisions.Select(r => r.PostId))
            .Concat(db.PostViews.Select(v => v.PostId))
            .Concat(db.SavedPosts.Select(s => s.PostId))
            .Concat(db.Polls.Select(p => p.PostId))
            .Concat(db.PollOptions.Select(o => o.PostId))
            .Concat(db.PollVotes.Select(v => v.PostId))
            .Where(id => !db.Posts.Any(p => p.Id == id && p.DeletedAt == null))
            .Distinct().OrderBy(id => id).Select(id => id.Value)),
        new("opinion-orphans", "deleted posts that left comments or reactions", db => db.Comments.Select(c => c.PostId)
            .Concat(db.Reactions.Select(r => r.PostId))
            .Where(id => !db.Posts.Any(p => p.Id == id && p.DeletedAt == null)
                && !db.Outbox.Any(o => DeletesDependents.Contains(o.Type)))
            .Distinct().OrderBy(id => id).Select(id => id.Value)),
        new("comment-orphans", "deleted comments that left replies, mentions or reactions", db => db.CommentMentions
            .Where(m => !db.Comments.Any(c => c.Id == m.CommentId && c.DeletedAt == null)).Select(m => m.CommentId)
            .Concat(db.Comments
                .Where(c => c.ParentId != null && !db.Comments.Any(p => p.Id == c.ParentId)
                    && !db.Outbox.Any(o => DeletesDependents.Contains(o.Type)))
                .Select(c => c.ParentId!.Value))
            .Concat(db.Reactions
                .Where(r => r.CommentId != Reaction.ToThePost
                    && !db.Comments.Any(c => c.Id == r.CommentId && c.DeletedAt == null)
                    && !db.Outbox.Any(o => DeletesDependents.Contains(o.Type)))
                .Select(r => r.CommentId))
            .Distinct().OrderBy(id => id).Select(id => id.Value)),
        new("circle-orphans", "deleted circles that left members", db => db.CircleMembers
            .Where(m => !db.Circles.Any(c => c.Id == m.CircleId))
            .Select(m => m.CircleId).Distinct().OrderBy(id => id).Select(id => id.Value)),
        new("folder-orphans", "folders with saved posts that are deleted or another person's", db => db.SavedPosts
            .Where(s => s.FolderId != null && !db.Folders.Any(f => f.Id == s.FolderId && f.OwnerId == s.OwnerId))
            .Select(s => s.FolderId!.Value).Distinct().OrderBy(id => id).Select(id => id.Value)),
    ];

    // Comments of a deleted post are deleted step by step, and nobody reads their counts any more.
    private static IQueryable<Comment> OfLivePosts(this IQueryable<Comment> comments, AppDbContext db) =>
        comments.Where(c => db.Posts.Any(p => p.Id == c.PostId && p.DeletedAt == null));

    private static IQueryable<PostId> WithMoreVotes(AppDbContext db, int place)
    {
        var choice = 1 << place;
        return db.PollOptions
            .Where(o => o.Place == place
                && o.Votes < db.PollVotes.Count(v => v.PostId == o.PostId && (v.Choices & choice) != 0))
            .Select(o => o.PostId);
    }
}
