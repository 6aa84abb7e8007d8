using System.Security.Claims;
using Hubbub.Application.Common;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Posts.Discovery;
using Hubbub.Domain.Posts;
using Hubbub.Web.Common;
using MediatR;

namespace Hubbub.Web.Posts;

public sealed record TrendStateRequest(TrendState State);

internal static class TagsEndpoints
{
    public static void MapTags(this RouteGroupBuilder api)
    {
        var tags = api.MapGroup("/tags").WithTags("Posts");
        tags.MapGet("/followed", async (ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new GetFollowedTags(me.Id()), ct)).ToOk())
            .Produces<IReadOnlyList<string>>();
        tags.MapGet("/{tag}", async (string tag, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new GetTag(me.Id(), tag), ct)).ToOk())
            .Produces<TagSummary>();
        tags.MapGet("/{tag}/posts", async (
                string tag,
                [AsParameters] PageQuery page,
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct) =>
                (await mediator.Send(new GetTagPosts(me.Id(), tag, page), ct)).ToOk())
            .Produces<Page<PostRow>>();
        tags.MapPut("/{tag}/follow", async (string tag, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new FollowTag(me.Id(), tag), ct)).ToNoContent())
            .Produces(StatusCodes.Status204NoContent);
        tags.MapDelete(
            "/{tag}/follow", async (string tag, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new UnfollowTag(me.Id(), tag), ct)).ToNoContent())
            .Produces(StatusCodes.Status204NoContent);

        var trending = api.MapGroup("/trending").WithTags("Posts");
        trending.MapGet(
            "/", async (ClaimsPrincipal me, IMediator mediator, CancellationToken ct, string period = "day") =>
                    Choice<TrendPeriod>.TryRead(period, "period", out var known, out var refusal)
                        ? (await mediator.Send(new GetTrending(me.Id(), known!.Value), ct)).ToOk()
                        : Problems.Of(refusal))
            .Produces<IReadOnlyList<TrendRow>>();
        trending.MapPut("/{tag}", async (
                string tag, TrendStateRequest body, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new SetTrendState(me.Id(), tag, body.State), ct)).ToOk())
            .Produces<TrendStateRow>();
    }
}
