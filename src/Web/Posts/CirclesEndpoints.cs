using System.Security.Claims;
using Hubbub.Application.Common;
using Hubbub.Application.Posts.Circles;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Web.Common;
using MediatR;

namespace Hubbub.Web.Posts;

public sealed record CircleRequest(string Name);

internal static class CirclesEndpoints
{
    public static void MapCircles(this RouteGroupBuilder api)
    {
        var circles = api.MapGroup("/circles").WithTags("Posts");
        circles.MapGet("/", async (ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new GetCircles(me.Id()), ct)).ToOk())
            .Produces<IReadOnlyList<CircleRow>>();
        circles.MapPost("/", async (CircleRequest body, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new CreateCircle(me.Id(), body.Name), ct)).ToCreated(
                    c => $"/api/v1/circles/{c.Id.Value}/members"))
            .Produces<CircleRow>(StatusCodes.Status201Created);
        circles.MapPatch("/{circleId:long}", async (
                long circleId, CircleRequest body, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new RenameCircle(me.Id(), new(circleId), body.Name), ct)).ToOk())
            .Produces<CircleRow>();
        circles.MapDelete(
            "/{circleId:long}", async (long circleId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new DeleteCircle(me.Id(), new(circleId)), ct)).ToNoContent())
            .Produces(StatusCodes.Status204NoContent);
        circles.MapGet("/{circleId:long}/members", async (
                long circleId,
                [AsParameters] PageQuery page,
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct) =>
                (await mediator.Send(new GetCircleMembers(me.Id(), new(circleId), page), ct)).ToOk())
            .Produces<Page<UserCard>>();
        circles.MapPut("/{circleId:long}/members/{userId:long}", async (
                long circleId, long userId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new AddCircleMember(me.Id(), new(circleId), new(userId)), ct)).ToOk())
            .Produces<CircleRow>();
        circles.MapDelete("/{circleId:long}/members/{userId:long}", async (
                long circleId, long userId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new RemoveCircleMember(me.Id(), new(circleId), new(userId)), ct)).ToOk())
            .Produces<CircleRow>();
    }
}
