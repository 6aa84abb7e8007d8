using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Comments;

/// <summary>Takes comments out of their threads.</summary>
internal sealed class CommentRemoval(IPostsDb db)
{
    private const int TombstonesPerStep = 50;

    /// <summary>
    /// Leaves tombstones where there are replies; else the rows go, and with them the tombstones above that held
    /// nothing else.
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

    /// <summary>Forgets whom these mention, which have just been deleted.</summary>
    public async Task Forget(IReadOnlyList<Comment> comments, CancellationToken ct)
    {
        var ids = comments.Select(c => c.Id).ToArray();
        await db.SaveChangesAsync(ct);
        await db.CommentMentions.Where(m => ids.Contains(m.CommentId)).ExecuteDeleteAsync(ct);
    }

    /// <summary>Removes a tombstone without replies, and those above; a bounded number, the next step does the rest.</summary>
    public async Task Clear(Comment comment, DateTimeOffset now, CancellationToken ct)
    {
        for (var step = 0; comment.IsSpent; step++)
        {
            if (step == TombstonesPerStep)
            {
                db.Raise(new TombstoneSpent(comment.PostId, comment.Id, now));
                return;
            }

            db.Comments.Remove(comment);
            // Of a post that is gone, what is above may have been forgotten first.
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
