using Hubbub.Application.Common.Effects;
using Hubbub.Domain.Posts.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Comments;

/// <summary>Continues when a thread had more nested tombstones than one step removes.</summary>
[Deferred("a thread may have any depth: continues where a step ended")]
internal sealed class RemoveEmptyTombstones(IPostsDb db, CommentRemoval removal)
    : INotificationHandler<TombstoneEmptied>
{
    public async Task Handle(TombstoneEmptied e, CancellationToken ct)
    {
        if (await db.Comments.SingleOrDefaultAsync(c => c.Id == e.Comment, ct) is { } comment)
        {
            await removal.Clear(comment, e.At, ct);
        }
    }
}
