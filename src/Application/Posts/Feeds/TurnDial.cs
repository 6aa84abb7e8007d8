using FluentValidation;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Feeds;

/// <summary>Sets how much of a followed person's content enters the home feed. Idempotent.</summary>
/// <param name="Actor">The follower.</param>
/// <param name="UserId">The followed person.</param>
/// <param name="Mode">How much.</param>
/// <param name="N">How many posts a day; set if and only if the mode is <see cref="DialMode.BestOfDay"/>.</param>
public sealed record TurnDial(UserId Actor, UserId UserId, DialMode Mode, int? N)
    : IRequest<Result<DialRow>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.FeedChanges;
}

internal sealed class TurnDialValidator : AbstractValidator<TurnDial>
{
    public TurnDialValidator()
    {
        RuleFor(x => x.N).Must((x, n) => n is null == x.Mode is not DialMode.BestOfDay)
            .WithMessage("Set n if and only if mode is best_of_day.");
        RuleFor(x => x.N).InclusiveBetween(1, Dial.MostADay);
    }
}

internal sealed class TurnDialHandler(IPostsDb db, TimeProvider clock) : IRequestHandler<TurnDial, Result<DialRow>>
{
    public Task<Result<DialRow>> Handle(TurnDial command, CancellationToken ct) => db.InTransactionAsync(
        token => Turn(command.Actor, command.UserId, command, token), ct);

    private async Task<Result<DialRow>> Turn(UserId actor, UserId user, TurnDial command, CancellationToken ct)
    {
        var isThere = await db.People.AnyAsync(
            p => p.Id == user && p.IsAvailable
                && !db.Relations.Any(
                    t => t.Blocks && ((t.From == actor && t.To == user) || (t.From == user && t.To == actor))),
            ct);
        if (!isThere)
        {
            return PostsErrors.UserNotFound;
        }

        if (!await db.Relations.AnyAsync(t => t.From == actor && t.To == user && t.Follows, ct))
        {
            return PostsErrors.NotFollowed;
        }

        var dial = await db.Dials.SingleOrDefaultAsync(d => d.UserId == actor && d.AboutId == user, ct);
        if (dial is null && command.Mode != DialMode.Everything)
        {
            if (await db.Dials.CountAsync(d => d.UserId == actor, ct) >= Dial.MostPerPerson)
            {
                return PostsErrors.TooManyDials;
            }

            dial = db.Dials.Add(new(actor, user)).Entity;
        }

        dial?.Turn(command.Mode, command.N, clock.Now());
        if (dial is not null && command.Mode == DialMode.Everything)
        {
            db.Dials.Remove(dial);
        }

        return new DialRow(user, command.Mode, command.N);
    }
}
