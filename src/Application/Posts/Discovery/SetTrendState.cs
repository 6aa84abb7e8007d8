using FluentValidation;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Discovery;

/// <summary>Hides a tag from the trends, features it, or undoes either; for administrators.</summary>
public sealed record SetTrendState(UserId Actor, string Tag, TrendState State)
    : IRequest<Result<TrendStateRow>>, IForAdministrators
{
    Error IForAdministrators.Refusal => PostsErrors.NotAnAdmin;

    string IForAdministrators.Act => $"set the trend #{PostText.KeyOf(Tag)} to {State}";
}

/// <summary>A tag's state in the trends, as set by administrators.</summary>
public sealed record TrendStateRow(string Tag, TrendState State);

internal sealed class SetTrendStateValidator : AbstractValidator<SetTrendState>
{
    public SetTrendStateValidator() => RuleFor(x => x.Tag).Tag();
}

internal sealed class SetTrendStateHandler(IPostsDb db)
    : IRequestHandler<SetTrendState, Result<TrendStateRow>>
{
    public Task<Result<TrendStateRow>> Handle(SetTrendState command, CancellationToken ct) =>
        db.InTransactionAsync(token => Store(PostText.KeyOf(command.Tag), command.State, token), ct);

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
