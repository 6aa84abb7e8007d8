using System.Security.Claims;
using Hubbub.Application.Common;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Posts.Feeds;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Web.Common;
using Hubbub.Web.Common.Answers;
using MediatR;

namespace Hubbub.Web.Posts;

public sealed record FeedMarkerRequest(PostId PostId);

/// <summary><paramref name="N"/> is set if and only if the mode is <c>best_of_day</c>.</summary>
public sealed record DialRequest(DialMode Mode, int? N = null);

internal static class FeedsEndpoints
{
    public static void MapFeeds(this RouteGroupBuilder api)
    {
        var feed = api.MapGroup("/feed").WithTags("Feeds");
        feed.MapGet("/", async (
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct,
                [AsParameters] PageQuery page,
                string order = "chronological") =>
                Choice<FeedOrder>.TryRead(order, "order", out var by, out var refusal)
                    ? (await mediator.Send(new GetHomeFeed(me.Id(), by!.Value, page), ct)).ToOk()
                    : Problems.Of(refusal))
            .Produces<HomeFeed>().WithEntityTag();
        feed.MapGet("/explore", async (
                [AsParameters] PageQuery page, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new GetExploreFeed(me.Id(), page), ct)).ToOk())
            .Produces<Page<FeedItem>>().WithEntityTag();
        feed.MapGet("/friends", async (
                [AsParameters] PageQuery page, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new GetFriendsFeed(me.Id(), page), ct)).ToOk())
            .Produces<Page<FeedItem>>().WithEntityTag();
        feed.MapGet("/explain", async (long postId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new GetFeedExplanation(me.Id(), new(postId)), ct)).ToOk())
            .Produces<FeedExplanation>();
        feed.MapPut("/marker", async (
                FeedMarkerRequest body, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new MoveFeedMarker(me.Id(), body.PostId), ct)).ToOk())
            .Produces<FeedMarkerRow>();
        api.MapGet("/circles/{circleId:long}/posts", async (
                long circleId,
                [AsParameters] PageQuery page,
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct) =>
                (await mediator.Send(new GetCirclePosts(me.Id(), new(circleId), page), ct)).ToOk())
            .WithTags("Feeds").Produces<Page<FeedItem>>();
        api.MapPut("/users/{userId:long}/dial", async (
                long userId, DialRequest body, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new TurnDial(me.Id(), new(userId), body.Mode, body.N), ct)).ToOk())
            .WithTags("Feeds").Produces<DialRow>();
    }
}
