using System.Security.Claims;
using Hubbub.Application.Common;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Posts.Reactions;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts.Events;
using Hubbub.Web.Common;
using MediatR;

namespace Hubbub.Web.Posts;

public sealed record ReactionRequest(ReactionKind Kind);

internal static class ReactionsEndpoints
{
    public static void MapReactions(this RouteGroupBuilder api)
    {
        var post = api.MapGroup("/posts/{postId:long}").WithTags("Posts");
        post.MapPut("/reaction", async (
                long postId, ReactionRequest body, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new AddReaction(me.Id(), new(postId), null, body.Kind), ct)).ToOk())
            .Produces<ReactionState>();
        post.MapDelete("/reaction", async (long postId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new RemoveReaction(me.Id(), new(postId), null), ct)).ToOk())
            .Produces<ReactionState>();
        post.MapGet("/reactions", async (
                long postId,
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct,
                [AsParameters] PageQuery page,
                string? kind = null) =>
                await List(me.Id(), new(postId), null, kind, page, mediator, ct))
            .Produces<Page<ReactionRow>>();

        var comment = post.MapGroup("/comments/{commentId:long}");
        comment.MapPut("/reaction", async (
                long postId,
                long commentId,
                ReactionRequest body,
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct) =>
                (await mediator.Send(new AddReaction(me.Id(), new(postId), new(commentId), body.Kind), ct)).ToOk())
            .Produces<ReactionState>();
        comment.MapDelete("/reaction", async (
                long postId, long commentId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new RemoveReaction(me.Id(), new(postId), new(commentId)), ct)).ToOk())
            .Produces<ReactionState>();
        comment.MapGet("/reactions", async (
                long postId,
                long commentId,
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct,
                [AsParameters] PageQuery page,
                string? kind = null) =>
                await List(me.Id(), new(postId), new(commentId), kind, page, mediator, ct))
            .Produces<Page<ReactionRow>>();
    }

    private static async Task<IResult> List(
        UserId viewer,
        PostId post,
        CommentId? comment,
        string? kind,
        PageRequest page,
        IMediator mediator,
        CancellationToken ct) =>
        Choice<ReactionKind>.TryRead(kind, "kind", out var only, out var refusal)
            ? (await mediator.Send(new GetReactions(viewer, post, comment, only, page), ct)).ToOk()
            : Problems.Of(refusal);
}
