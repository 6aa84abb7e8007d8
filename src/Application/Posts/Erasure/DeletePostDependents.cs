using Hubbub.Application.Common.Effects;
using Hubbub.Application.Posts.Comments;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Erasure;

/// <summary>
/// Deletes the comments and reactions of a deleted post, and the reactions to a deleted comment; a bounded number of
/// rows per step.
/// </summary>
internal sealed class DeletePostDependents(IPostsDb db, CommentRemoval removal) :
    INotificationHandler<PostDeleted>,
    INotificationHandler<CommentDeleted>,
    INotificationHandler<PostDependentsRemaining>
{
    private const int RowsPerStep = 200;

    [Deferred("a post has any number of comments and reactions; nobody sees them any more")]
    public Task Handle(PostDeleted e, CancellationToken ct) => Forget(e.Post, null, e.At, ct);

    public async Task Handle(CommentDeleted e, CancellationToken ct)
    {
        // Nobody can react any more, so the counts stay at 0.
        await db.Comments.Where(c => c.Id == e.Comment).ExecuteUpdateAsync(
            set => set.SetProperty(c => c.Likes, 0).SetProperty(c => c.Loves, 0).SetProperty(c => c.Hahas, 0)
                .SetProperty(c => c.Wows, 0).SetProperty(c => c.Sads, 0).SetProperty(c => c.Angries, 0),
            ct);
        await Forget(e.Post, e.Comment, e.At, ct);
    }

    [Deferred("continues where a step ended")]
    public Task Handle(PostDependentsRemaining e, CancellationToken ct) => Forget(e.Post, e.Comment, e.At, ct);

    private async Task Forget(PostId post, CommentId? comment, DateTimeOffset at, CancellationToken ct)
    {
        // Comments first: while one exists, someone may still react to it.
        var isMore = comment is null && await ForgetComments(post, ct) == RowsPerStep;
        if (!isMore)
        {
            var left = db.Reactions.Where(r => r.PostId == post);
            left = comment is { } target ? left.Where(r => r.CommentId == target) : left;
            var reactions = await left.OrderBy(r => r.CommentId).ThenBy(r => r.Order).Take(RowsPerStep).ToListAsync(ct);
            db.Reactions.RemoveRange(reactions);
            isMore = reactions.Count == RowsPerStep;
        }

        if (isMore)
        {
            db.Raise(new PostDependentsRemaining(post, comment, at));
        }
    }

    private async Task<int> ForgetComments(PostId post, CancellationToken ct)
    {
        var comments = await db.Comments.Where(c => c.PostId == post).OrderBy(c => c.ParentId).ThenBy(c => c.Id)
            .Take(RowsPerStep).ToListAsync(ct);
        if (comments.Count > 0)
        {
            db.Comments.RemoveRange(comments);
            await removal.Forget(comments, ct);
        }

        return comments.Count;
    }
}
