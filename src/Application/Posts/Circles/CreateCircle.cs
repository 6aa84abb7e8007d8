using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Circles;

/// <summary>Creates a circle without members.</summary>
[Cost(4)]
public sealed record CreateCircle(UserId Actor, string Name) : IRequest<Result<CircleRow>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.CircleChanges;
}

internal sealed class CreateCircleValidator : AbstractValidator<CreateCircle>
{
    public CreateCircleValidator() => RuleFor(x => x.Name).Visible().MaximumLength(Circle.MaxName).SingleLine();
}

internal sealed class CreateCircleHandler(IPostsDb db, IdGenerator ids, TimeProvider clock)
    : IRequestHandler<CreateCircle, Result<CircleRow>>
{
    public Task<Result<CircleRow>> Handle(CreateCircle command, CancellationToken ct) =>
        db.InTransactionAsync<Result<CircleRow>>(
            async token =>
            {
                if (await db.Circles.CountAsync(c => c.OwnerId == command.Actor, token) >= Circle.MostPerOwner)
                {
                    return PostsErrors.TooManyCircles;
                }

                var circle = new Circle(new(ids.Next()), command.Actor, command.Name.Trim(), clock.Now());
                db.Circles.Add(circle);
                return CircleChanges.RowOf(circle);
            },
            ct);
}
