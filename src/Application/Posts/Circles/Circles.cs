using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Circles;

/// <summary>All of one's circles, oldest first: there are few.</summary>
public sealed record GetCircles(UserId Viewer) : IRequest<Result<IReadOnlyList<CircleRow>>>;

/// <summary>Makes a circle without members.</summary>
[Cost(4)]
public sealed record CreateCircle(UserId Actor, string Name) : IRequest<Result<CircleRow>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.CircleChanges;
}

/// <summary>Gives a circle another name.</summary>
[Cost(4)]
public sealed record RenameCircle(UserId Actor, CircleId CircleId, string Name) : IRequest<Result<CircleRow>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.CircleChanges;
}

/// <summary>Ends a circle: what was for it is for its author only from now on.</summary>
[Cost(4)]
public sealed record DeleteCircle(UserId Actor, CircleId CircleId) : IRequest<Result>, IRateLimited
{
    public LimitedAct Act => LimitedAct.CircleChanges;
}

internal sealed class CreateCircleValidator : AbstractValidator<CreateCircle>
{
    public CreateCircleValidator() => RuleFor(x => x.Name).Visible().MaximumLength(Circle.MaxName).SingleLine();
}

internal sealed class RenameCircleValidator : AbstractValidator<RenameCircle>
{
    public RenameCircleValidator() => RuleFor(x => x.Name).Visible().MaximumLength(Circle.MaxName).SingleLine();
}

internal sealed class GetCirclesHandler(IPostsDb db) : IRequestHandler<GetCircles, Result<IReadOnlyList<CircleRow>>>
{
    public async Task<Result<IReadOnlyList<CircleRow>>> Handle(GetCircles query, CancellationToken ct) =>
        await OwnPostsSnapshotReader.Circles(db.Circles.AsNoTracking().Where(c => c.OwnerId == query.Viewer)).ToListAsync(ct);
}

internal sealed class CreateCircleHandler(IPostsDb db, IdGenerator ids, TimeProvider clock)
    : IRequestHandler<CreateCircle, Result<CircleRow>>
{
    public Task<Result<CircleRow>> Handle(CreateCircle command, CancellationToken ct) => db.InTransactionAsync<Result<CircleRow>>(
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

internal sealed class RenameCircleHandler(IPostsDb db, TimeProvider clock) : IRequestHandler<RenameCircle, Result<CircleRow>>
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

internal sealed class DeleteCircleHandler(IPostsDb db, TimeProvider clock) : IRequestHandler<DeleteCircle, Result>
{
    public Task<Result> Handle(DeleteCircle command, CancellationToken ct) => db.InTransactionAsync(
        async token =>
        {
            if (await db.CircleOf(command.CircleId, command.Actor, token) is not { } circle)
            {
                return PostsErrors.CircleNotFound;
            }

            circle.Delete(clock.Now());
            db.Circles.Remove(circle);
            await db.SaveChangesAsync(token);
            await db.CircleMembers.Where(m => m.CircleId == circle.Id).ExecuteDeleteAsync(token);
            return Result.Success;
        },
        ct);
}

internal static class CircleChanges
{
    public static Task<Circle?> CircleOf(this IPostsDb db, CircleId id, UserId owner, CancellationToken ct) =>
        db.Circles.SingleOrDefaultAsync(c => c.Id == id && c.OwnerId == owner, ct);

    public static CircleRow RowOf(Circle circle) => new(circle.Id, circle.Name, circle.Members, circle.CreatedAt);
}
