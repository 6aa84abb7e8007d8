using Hubbub.Application.Common.Effects;
using Hubbub.Domain.Posts.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Comments;

/// <summary>Goes on where a thread had more tombstones above each other than one step takes.</summary>
[Deferred("a thread may be of any depth: goes on where a step ended")]
internal sealed class ClearSpentTombstones(IPostsDb db, CommentRemoval removal) : INotificationHandler<TombstoneSpent>
{
    public async Task Handle(TombstoneSpent e, CancellationToken ct)
    {
        if (await db.Comments.SingleOrDefaultAsync(c => c.Id == e.Comment, ct) is { } comment)
        {
            await removal.Clear(comment, e.At, ct);
        }
    }
}
