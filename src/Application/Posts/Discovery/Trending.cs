using FluentValidation;
using Hubbub.Application.Accounts.Contracts;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Discovery;

/// <summary>What many people write about: what administrators featured, then the rest, the strongest first; at most 50.</summary>
[Cost(10)]
public sealed record GetTrending(UserId Viewer, TrendPeriod Period) : IRequest<Result<IReadOnlyList<TrendRow>>>;

/// <summary>An administrator hides a tag among the trends, features it, or undoes both.</summary>
public sealed record SetTrendState(UserId Actor, string Tag, TrendState State) : IRequest<Result<TrendStateRow>>;

/// <summary>A tag that many write about.</summary>
/// <param name="Tag">In lower case, without #.</param>
/// <param name="Authors">How many people wrote of it in posts that everyone may see, when it was computed last.</param>
/// <param name="IsFeatured">Administrators put it there.</param>
/// <param name="IsFollowed">The viewer follows it.</param>
public sealed record TrendRow(string Tag, int Authors, bool IsFeatured, bool IsFollowed);

/// <summary>What administrators made of a tag.</summary>
public sealed record TrendStateRow(string Tag, TrendState State);

internal sealed class SetTrendStateValidator : AbstractValidator<SetTrendState>
{
    public SetTrendStateValidator() => RuleFor(x => x.Tag).Tag();
}

internal sealed class GetTrendingHandler(IPostsDb db) : IRequestHandler<GetTrending, Result<IReadOnlyList<TrendRow>>>
{
    private const int MostShown = 50;

    public async Task<Result<IReadOnlyList<TrendRow>>> Handle(GetTrending query, CancellationToken ct)
    {
        var trends = await db.NewestTrends(query.Period, ct);
        var tags = trends.ConvertAll(t => t.Tag);
        var choices = await db.TrendChoices.AsNoTracking()
            .Where(c => c.State == TrendState.Featured || tags.Contains(c.Tag)).ToDictionaryAsync(c => c.Tag, c => c.State, ct);
        var followed = await db.TagFollows.Where(f => f.UserId == query.Viewer).Select(f => f.Tag).ToHashSetAsync(ct);
        var authors = trends.ToDictionary(t => t.Tag, t => t.Authors);
        var shown = tags.Union(choices.Keys.Order(StringComparer.Ordinal))
            .Select(tag => (Tag: tag, State: choices.GetValueOrDefault(tag)))
            .Where(t => t.State != TrendState.Hidden)
            .OrderByDescending(t => t.State == TrendState.Featured)
            .Take(MostShown)
            .Select(t => new TrendRow(
                t.Tag, authors.GetValueOrDefault(t.Tag), t.State == TrendState.Featured, followed.Contains(t.Tag)));
        return shown.ToArray();
    }
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

internal static class TrendLists
{
    /// <summary>The trends as they were computed last, the strongest first.</summary>
    public static async Task<List<Trend>> NewestTrends(this IPostsDb db, TrendPeriod period, CancellationToken ct)
    {
        var trends = await db.Trends.AsNoTracking().Where(t => t.Period == period)
            .OrderByDescending(t => t.ComputedAt).ThenByDescending(t => t.Score).ThenBy(t => t.Tag)
            .Take(Trend.MostPerPeriod).ToListAsync(ct);
        return trends.FindAll(t => t.ComputedAt == trends[0].ComputedAt);
    }
}
