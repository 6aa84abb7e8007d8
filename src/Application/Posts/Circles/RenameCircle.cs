using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;

namespace Hubbub.Application.Posts.Circles;

/// <summary>Renames a circle.</summary>
[Cost(4)]
public sealed record RenameCircle(UserId Actor, CircleId CircleId, string Name)
    : IRequest<Result<CircleRow>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.CircleChanges;
}

internal sealed class RenameCircleValidator : AbstractValidator<RenameCircle>
{
    public RenameCircleValidator() => RuleFor(x => x.Name).Visible().MaximumLength(Circle.MaxName).SingleLine();
}

internal sealed class RenameCircleHandler(IPostsDb db, TimeProvider clock)
    : IRequestHandler<RenameCircle, Result<CircleRow>>
{
    public async Task<Result<CircleRow>> Handle(RenameCircle command, CancellationToken ct)
    {
        if (await db.CircleOf(command.CircleId, command.Actor, ct) is not { } circle)
        {
            return PostsErrors.CircleNotFound;
        }

        circle.Rename(command.Name.Trim(), clock.Now());
        await db.SaveChangesAsync(ct);
        return CircleChanges.RowOf(circle);
    }
}
