using Hubbub.Domain.Common;
using Hubbub.Domain.Posts.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts;

/// <summary>
/// What people said and felt about a post goes with it, and what they felt about a comment with the comment; a bounded
/// number of rows per step.
/// </summary>
internal sealed class ForgetRemains(IPostsDb db) :
    INotificationHandler<PostDeleted>,
    INotificationHandler<CommentDeleted>,
    INotificationHandler<RemainsLeft>
{
    private const int RowsPerStep = 200;

    public Task Handle(PostDeleted e, CancellationToken ct) => Forget(e.Post, null, e.At, ct);

    public async Task Handle(CommentDeleted e, CancellationToken ct)
    {
        // Nobody can react any more, so this is the last word.
        await db.Comments.Where(c => c.Id == e.Comment).ExecuteUpdateAsync(
            set => set.SetProperty(c => c.Likes, 0).SetProperty(c => c.Loves, 0).SetProperty(c => c.Hahas, 0)
                .SetProperty(c => c.Wows, 0).SetProperty(c => c.Sads, 0).SetProperty(c => c.Angries, 0),
            ct);
        await Forget(e.Post, e.Comment, e.At, ct);
    }

    public Task Handle(RemainsLeft e, CancellationToken ct) => Forget(e.Post, e.Comment, e.At, ct);

    private async Task Forget(PostId post, CommentId? comment, DateTimeOffset at, CancellationToken ct)
    {
        var left = db.Reactions.Where(r => r.PostId == post);
        left = comment is { } target ? left.Where(r => r.CommentId == target) : left;
        var reactions = await left.OrderBy(r => r.CommentId).ThenBy(r => r.Order).Take(RowsPerStep).ToListAsync(ct);
        db.Reactions.RemoveRange(reactions);
        if (reactions.Count == RowsPerStep || (comment is null && await ForgetComments(post, ct) == RowsPerStep))
        {
            db.Raise(new RemainsLeft(post, comment, at));
        }
    }

    private async Task<int> ForgetComments(PostId post, CancellationToken ct)
    {
        var comments = await db.Comments.Where(c => c.PostId == post).OrderBy(c => c.ParentId).ThenBy(c => c.Id)
            .Take(RowsPerStep).ToListAsync(ct);
        var ids = comments.ConvertAll(c => c.Id);
        await db.CommentMentions.Where(m => ids.Contains(m.CommentId)).ExecuteDeleteAsync(ct);
        db.Comments.RemoveRange(comments);
        return comments.Count;
    }
}
