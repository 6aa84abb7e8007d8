using Hubbub.Application.Common;
using Hubbub.Application.Posts.Comments;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Reactions;

/// <summary>Changes a person's reaction, and the counts with it.</summary>
internal sealed class ReactionChange(
    IPostsDb db,
    IPostsStatements statements,
    Visibility visibility,
    CommentReader reader,
    IdGenerator ids,
    TimeProvider clock)
{
    /// <summary>Sets the reaction to <paramref name="wanted"/>; null removes it.</summary>
    public async Task<Result<ReactionState>> To(
        ReactionKind? wanted, UserId person, PostId post, CommentId? comment, CancellationToken ct)
    {
        if (await MissingTarget(person, post, comment, ct) is { } missing)
        {
            return missing;
        }

        var current = (await statements.ReactionsAsync([(person, post, comment ?? Reaction.ToThePost)], ct))
            .SingleOrDefault();
        var was = current?.Kind;
        if (was == wanted)
        {
            return new ReactionState(wanted, await Counts(post, comment, ct));
        }

        // Locks the target until the commit, so that a later deletion finds this reaction.
        if (await statements.CountAsync(post, comment, ReactionTallies.Change(wanted, was), ct) is not { } counts)
        {
            return await reader.Missing(post, person, ct);
        }

        await Set(current, wanted, person, post, comment, ct);
        return new ReactionState(wanted, counts);
    }

    private async Task Set(
        Reaction? current, ReactionKind? wanted, UserId person, PostId post, CommentId? comment, CancellationToken ct)
    {
        var now = clock.Now();
        switch (current, wanted)
        {
            case (null, { } kind):
                await statements.StoreAsync(new(person, post, comment, kind, ids.Next(), now), was: null, ct);
                break;
            case ({ } reaction, { } kind):
                var was = reaction.Kind;
                reaction.Switch(kind, now);
                await statements.StoreAsync(reaction, was, ct);
                break;
            case ({ } reaction, null):
                reaction.Withdraw(now);
                await statements.DeleteAsync(reaction, ct);
                break;
        }
    }

    private async Task<Error?> MissingTarget(UserId person, PostId post, CommentId? comment, CancellationToken ct)
    {
        var isThere = comment is { } id
            ? await visibility.Sees(person, post, id, ct)
            : await visibility.Sees(person, post, ct);
        return isThere ? null : await reader.Missing(post, person, ct);
    }

    private async Task<ReactionCounts> Counts(PostId post, CommentId? comment, CancellationToken ct) =>
        comment is { } id
            ? ReactionTallies.CountsOf(await db.Comments.AsNoTracking().SingleAsync(c => c.Id == id, ct))
            : ReactionTallies.CountsOf(await db.Posts.AsNoTracking().SingleAsync(p => p.Id == post, ct));
}
