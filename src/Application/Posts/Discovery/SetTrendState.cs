using FluentValidation;
using Hubbub.Application.Accounts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Discovery;

/// <summary>Hides a tag from the trends, features it, or undoes either; for administrators.</summary>
public sealed record SetTrendState(UserId Actor, string Tag, TrendState State) : IRequest<Result<TrendStateRow>>;

/// <summary>A tag's state in the trends, as set by administrators.</summary>
public sealed record TrendStateRow(string Tag, TrendState State);

internal sealed class SetTrendStateValidator : AbstractValidator<SetTrendState>
{
    public SetTrendStateValidator() => RuleFor(x => x.Tag).Tag();
}

internal sealed class SetTrendStateHandler(IPostsDb db, IAccounts accounts)
    : IRequestHandler<SetTrendState, Result<TrendStateRow>>
{
    public async Task<Result<TrendStateRow>> Handle(SetTrendState command, CancellationToken ct) =>
        await accounts.IsAdmin(command.Actor, ct)
            ? await db.InTransactionAsync(token => Store(PostText.KeyOf(command.Tag), command.State, token), ct)
            : PostsErrors.NotAnAdmin;

    private async Task<Result<TrendStateRow>> Store(string tag, TrendState state, CancellationToken ct)
    {
        var choice = await db.TrendChoices.SingleOrDefaultAsync(c => c.Tag == tag, ct);
        if (state == TrendState.Featured && choice?.State != state
            && await db.TrendChoices.CountAsync(c => c.State == TrendState.Featured, ct) >= TrendChoice.MostFeatured)
        {
            return PostsErrors.TooManyFeatured;
        }

        if (state == TrendState.Normal && choice is not null)
        {
            db.TrendChoices.Remove(choice);
        }
        else if (choice is not null)
        {
            choice.State = state;
        }
        else if (state != TrendState.Normal)
        {
            db.TrendChoices.Add(new() { Tag = tag, State = state });
        }

        return new TrendStateRow(tag, state);
    }
}
