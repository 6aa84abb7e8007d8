using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Hubbub.Application.Posts.Audiences;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Posts.Polls;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Web.Common;
using MediatR;

namespace Hubbub.Web.Posts;

/// <summary>The indexes of the chosen options, from 0.</summary>
public sealed record VotesRequest([property: MaxLength(Poll.MaxOptions)] IReadOnlyList<int> Options);

/// <summary>A vote, replacing an earlier one.</summary>
/// <param name="PostId">The post with the poll.</param>
/// <param name="Options">The indexes of the chosen options, from 0; each once.</param>
public sealed record VoteRequest(PostId PostId, [property: Length(1, Poll.MaxOptions)] IReadOnlyList<int> Options);

/// <summary>The posts that were on the screen, at most 100.</summary>
public sealed record ViewsRequest([property: MaxLength(ViewPosts.MostPosts)] IReadOnlyList<PostId> PostIds);

/// <summary>With <paramref name="SharedPostId"/>, a plain share of that post.</summary>
public sealed record AudienceRequest(Audience Audience, CircleId? CircleId = null, PostId? SharedPostId = null);

/// <summary>Acts on existing posts: votes, pins and views; also who sees a post.</summary>
internal static class PostActsEndpoints
{
    public static void MapPostActs(this RouteGroupBuilder api)
    {
        var posts = api.MapGroup("/posts").WithTags("Posts");
        posts.MapPut("/{postId:long}/vote", async (
                long postId, VotesRequest body, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new VoteInPoll(me.Id(), new(postId), body.Options), ct)).ToOk())
            .Produces<PollRow>();
        posts.MapPut(
            "/{postId:long}/pin", async (long postId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new PinPost(me.Id(), new(postId)), ct)).ToOk())
            .Produces<PostRow>();
        posts.MapDelete(
            "/{postId:long}/pin", async (long postId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new UnpinPost(me.Id(), new(postId)), ct)).ToOk())
            .Produces<PostRow>();
        posts.MapPost(
            "/views", async (ViewsRequest body, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new ViewPosts(me.Id(), body.PostIds), ct)).ToNoContent())
            .Produces(StatusCodes.Status204NoContent);
        posts.MapGet("/{postId:long}/audience", async (
                long postId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new GetPostAudience(me.Id(), new(postId)), ct)).ToOk())
            .Produces<AudienceRow>();
        api.MapPost("/audience/preview", async (
                AudienceRequest body, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(
                    new GetAudiencePreview(me.Id(), body.Audience, body.CircleId, body.SharedPostId), ct)).ToOk())
            .WithTags("Posts").Produces<AudienceRow>();
        api.MapGet("/users/{userId:long}/pins", async (
                long userId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new GetPins(me.Id(), new(userId)), ct)).ToOk())
            .WithTags("Posts").Produces<IReadOnlyList<PostRow>>();
    }
}
