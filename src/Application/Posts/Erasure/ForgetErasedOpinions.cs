using Hubbub.Application.Common.Effects;
using Hubbub.Application.Posts.Comments;
using Hubbub.Application.Posts.Reactions;
using Hubbub.Domain.Accounts.Events;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Erasure;

/// <summary>Deletes an erased person's comments and reactions, a bounded number per step.</summary>
[Deferred("erasure: everything the account ever left")]
internal sealed class ForgetErasedOpinions(IPostsDb db, CommentRemoval removal)
    : INotificationHandler<AccountErased>, INotificationHandler<OpinionsForgotten>
{
    private const int CommentsPerStep = 50;
    private const int ReactionsPerStep = 200;

    public async Task Handle(AccountErased e, CancellationToken ct)
    {
        await db.CommentMentions.Where(m => m.UserId == e.User).ExecuteDeleteAsync(ct);
        await Forget(e.User, e.At, ct);
    }

    public Task Handle(OpinionsForgotten e, CancellationToken ct) => Forget(e.User, e.At, ct);

    private async Task Forget(UserId user, DateTimeOffset at, CancellationToken ct)
    {
        var comments = await db.Comments.Where(c => c.AuthorId == user && c.DeletedAt == null)
            .OrderBy(c => c.Id).Take(CommentsPerStep).ToListAsync(ct);
        if (comments.Count > 0)
        {
            await removal.Remove(comments, at, ct);
        }

        var reactions = await db.Reactions.Where(r => r.PersonId == user)
            .OrderBy(r => r.PostId).ThenBy(r => r.CommentId).Take(ReactionsPerStep).ToListAsync(ct);
        foreach (var kind in reactions.GroupBy(r => r.Kind))
        {
            await Count(ReactionTallies.Change(more: null, less: kind.Key), [.. kind], ct);
        }

        reactions.ForEach(r => r.Withdraw(at));
        db.Reactions.RemoveRange(reactions);
        if (comments.Count == CommentsPerStep || reactions.Count == ReactionsPerStep)
        {
            db.Raise(new OpinionsForgotten(user, at));
        }
    }

    private async Task Count(
        Contracts.ReactionCounts change, IReadOnlyCollection<Reaction> reactions, CancellationToken ct)
    {
        var posts = reactions.Where(r => r.Comment is null).Select(r => r.PostId).ToArray();
        var comments = reactions.Select(r => r.Comment).OfType<CommentId>().ToArray();
        await db.Posts.Where(p => posts.Contains(p.Id) && p.DeletedAt == null).Add(change, ct);
        await db.Comments.Where(c => comments.Contains(c.Id) && c.DeletedAt == null).Add(change, ct);
    }
}
