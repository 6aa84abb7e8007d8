using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Comments;

/// <summary>Removes comments from their threads.</summary>
internal sealed class CommentRemoval(IPostsDb db)
{
    private const int TombstonesPerStep = 50;

    /// <summary>
    /// Turns comments with replies into tombstones; deletes the others, and the tombstones above them that have no
    /// other replies.
    /// </summary>
    public async Task Remove(IReadOnlyList<Comment> comments, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var comment in comments)
        {
            comment.Delete(now);
            await db.Posts.Where(p => p.Id == comment.PostId)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.Comments, p => p.Comments - 1), ct);
            await Clear(comment, now, ct);
        }

        await Forget(comments, ct);
    }

    /// <summary>Deletes the mentions of these comments, which have just been deleted.</summary>
    public async Task Forget(IReadOnlyList<Comment> comments, CancellationToken ct)
    {
        var ids = comments.Select(c => c.Id).ToArray();
        await db.SaveChangesAsync(ct);
        await db.CommentMentions.Where(m => ids.Contains(m.CommentId)).ExecuteDeleteAsync(ct);
    }

    /// <summary>Removes a tombstone without replies, and those above it; a bounded number per step.</summary>
    public async Task Clear(Comment comment, DateTimeOffset now, CancellationToken ct)
    {
        for (var step = 0; comment.IsEmptyTombstone; step++)
        {
            if (step == TombstonesPerStep)
            {
                db.Raise(new TombstoneEmptied(comment.PostId, comment.Id, now));
                return;
            }

            db.Comments.Remove(comment);
            // If the post was deleted, the comments above may already be gone.
            if (comment.ParentId is not { } id
                || await db.Comments.SingleOrDefaultAsync(c => c.Id == id, ct) is not { } parent)
            {
                return;
            }

            parent.LoseReply();
            comment = parent;
        }
    }
}
