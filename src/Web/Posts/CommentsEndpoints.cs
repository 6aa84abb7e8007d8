using System.Security.Claims;
using Hubbub.Application.Common;
using Hubbub.Application.Posts.Comments;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Web.Common;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Hubbub.Web.Posts;

/// <summary>With <paramref name="ParentId"/>, a reply to that comment.</summary>
public sealed record AddCommentRequest(string Text, CommentId? ParentId = null);

public sealed record EditCommentRequest(string Text);

internal static class CommentsEndpoints
{
    public static void MapComments(this RouteGroupBuilder api)
    {
        var comments = api.MapGroup("/posts/{postId:long}/comments").WithTags("Posts");
        comments.MapPost("/", async (
                long postId,
                AddCommentRequest body,
                [FromHeader(Name = "Idempotency-Key")] string? idempotencyKey,
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct) =>
                (await mediator.Send(
                    new AddComment(me.Id(), new(postId), body.ParentId, body.Text, idempotencyKey ?? NewKey()), ct))
                .ToCreated(c => $"/api/v1/posts/{c.PostId.Value}/comments/{c.Id.Value}"))
            .Produces<CommentRow>(StatusCodes.Status201Created);
        comments.MapGet("/", async (
                long postId,
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct,
                [AsParameters] PageQuery page,
                string? sort = null) =>
                await List(me.Id(), new(postId), null, sort, page, mediator, ct))
            .Produces<Page<CommentRow>>();
        comments.MapGet("/{commentId:long}/replies", async (
                long postId,
                long commentId,
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct,
                [AsParameters] PageQuery page,
                string? sort = null) =>
                await List(me.Id(), new(postId), new(commentId), sort, page, mediator, ct))
            .Produces<Page<CommentRow>>();
        comments.MapGet("/{commentId:long}", async (
                long postId, long commentId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new GetComment(me.Id(), new(postId), new(commentId)), ct)).ToOk())
            .Produces<CommentRow>();
        comments.MapPatch("/{commentId:long}", async (
                long postId,
                long commentId,
                EditCommentRequest body,
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct) =>
                (await mediator.Send(new EditComment(me.Id(), new(postId), new(commentId), body.Text), ct)).ToOk())
            .Produces<CommentRow>();
        comments.MapDelete("/{commentId:long}", async (
                long postId, long commentId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new DeleteComment(me.Id(), new(postId), new(commentId)), ct)).ToNoContent())
            .Produces(StatusCodes.Status204NoContent);
        api.MapGet("/users/{userId:long}/comments", async (
                long userId,
                [AsParameters] PageQuery page,
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct) =>
                (await mediator.Send(new GetCommentsOf(me.Id(), new(userId), page), ct)).ToOk())
            .WithTags("Posts").Produces<Page<CommentOnPost>>();
    }

    /// <summary>A key for requests without one, so that a retry after a database conflict is recognised.</summary>
    internal static string NewKey() => Guid.CreateVersion7().ToString("N");

    private static async Task<IResult> List(
        UserId viewer,
        PostId post,
        CommentId? parent,
        string? sort,
        PageRequest page,
        IMediator mediator,
        CancellationToken ct) =>
        Choice<CommentSort>.TryRead(sort, "sort", out var order, out var refusal)
            ? (await mediator.Send(new GetComments(viewer, post, parent, order ?? CommentSort.Newest, page), ct)).ToOk()
            : Problems.Of(refusal);
}
