using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Posts.Comments;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Reactions;

/// <summary>Reacts to a post, or to a comment under it, in place of how one reacted before. Again is fine.</summary>
[Cost(8)]
public sealed record AddReaction(UserId Actor, PostId PostId, CommentId? CommentId, ReactionKind Kind)
    : IRequest<Result<ReactionState>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.Reactions;
}

/// <summary>Withdraws one's reaction to a post, or to a comment under it. Again is fine.</summary>
[Cost(8)]
public sealed record RemoveReaction(UserId Actor, PostId PostId, CommentId? CommentId)
    : IRequest<Result<ReactionState>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.Reactions;
}

internal sealed class AddReactionValidator : AbstractValidator<AddReaction>
{
    public AddReactionValidator() => RuleFor(x => x.Kind).IsInEnum();
}

internal sealed class AddReactionHandler(ReactionChange change, IPostsDb db)
    : IRequestHandler<AddReaction, Result<ReactionState>>
{
    public Task<Result<ReactionState>> Handle(AddReaction command, CancellationToken ct) => db.InTransactionAsync(
        token => change.To(command.Kind, command.Actor, command.PostId, command.CommentId, token), ct);
}

internal sealed class RemoveReactionHandler(ReactionChange change, IPostsDb db)
    : IRequestHandler<RemoveReaction, Result<ReactionState>>
{
    public Task<Result<ReactionState>> Handle(RemoveReaction command, CancellationToken ct) => db.InTransactionAsync(
        token => change.To(null, command.Actor, command.PostId, command.CommentId, token), ct);
}

/// <summary>Brings a person's reaction to where the person wants it, and the counts with it.</summary>
internal sealed class ReactionChange(IPostsDb db, Visibility visibility, CommentReader reader, IdGenerator ids, TimeProvider clock)
{
    /// <summary>Null is no reaction.</summary>
    public async Task<Result<ReactionState>> To(
        ReactionKind? wanted, UserId person, PostId post, CommentId? comment, CancellationToken ct)
    {
        if (await MissingTarget(person, post, comment, ct) is { } missing)
        {
            return missing;
        }

        var current = (await db.ReactionsAsync([(person, post, comment ?? Reaction.ToThePost)], ct)).SingleOrDefault();
        var was = current?.Kind;
        if (was == wanted)
        {
            return new ReactionState(wanted, await Counts(post, comment, ct));
        }

        // Holds the target until the commit: who deletes it next finds this reaction.
        if (await db.CountAsync(post, comment, ReactionTallies.Change(wanted, was), ct) is not { } counts)
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
                await db.StoreAsync(new(person, post, comment, kind, ids.Next(), now), was: null, ct);
                break;
            case ({ } reaction, { } kind):
                var was = reaction.Kind;
                reaction.Switch(kind, now);
                await db.StoreAsync(reaction, was, ct);
                break;
            case ({ } reaction, null):
                reaction.Withdraw(now);
                await db.DeleteAsync(reaction, ct);
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

    private async Task<ReactionCounts> Counts(PostId post, CommentId? comment, CancellationToken ct) => comment is { } id
        ? ReactionTallies.CountsOf(await db.Comments.AsNoTracking().SingleAsync(c => c.Id == id, ct))
        : ReactionTallies.CountsOf(await db.Posts.AsNoTracking().SingleAsync(p => p.Id == post, ct));
}
