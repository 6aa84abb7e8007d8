using System.Security.Claims;
using Hubbub.Application.Common;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Posts.Drafts;
using Hubbub.Web.Common;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Hubbub.Web.Posts;

/// <summary>
/// With <paramref name="PublishAt"/>, the draft is published automatically, and must be valid for publication then.
/// </summary>
public sealed record DraftRequest(CreatePostRequest Content, DateTimeOffset? PublishAt = null);

internal static class DraftsEndpoints
{
    public static void MapDrafts(this RouteGroupBuilder api)
    {
        var drafts = api.MapGroup("/drafts").WithTags("Posts");
        drafts.MapGet("/", async (
                [AsParameters] PageQuery page, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new GetDrafts(me.Id(), page), ct)).ToOk())
            .Produces<Page<DraftRow>>();
        drafts.MapPost("/", async (
                DraftRequest body,
                [FromHeader(Name = "Idempotency-Key")] string? idempotencyKey,
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct) =>
                (await mediator.Send(
                    new CreateDraft(
                        me.Id(),
                        body.Content.ToDraft(),
                        body.PublishAt,
                        idempotencyKey ?? Guid.CreateVersion7().ToString("N"),
                        body.Content.MediaIds),
                    ct)).ToCreated(d => $"/api/v1/drafts/{d.Id.Value}"))
            .Produces<DraftRow>(StatusCodes.Status201Created);
        drafts.MapGet(
            "/{draftId:long}", async (long draftId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new GetDraft(me.Id(), new(draftId)), ct)).ToOk())
            .Produces<DraftRow>();
        drafts.MapPut("/{draftId:long}", async (
                long draftId, DraftRequest body, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(
                    new SaveDraft(
                        me.Id(), new(draftId), body.Content.ToDraft(), body.PublishAt, body.Content.MediaIds),
                    ct)).ToOk())
            .Produces<DraftRow>();
        drafts.MapDelete(
            "/{draftId:long}", async (long draftId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new DeleteDraft(me.Id(), new(draftId)), ct)).ToNoContent())
            .Produces(StatusCodes.Status204NoContent);
        drafts.MapPost("/{draftId:long}/publish", async (
                long draftId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new PublishDraft(me.Id(), new(draftId)), ct)).ToCreated(
                    p => $"/api/v1/posts/{p.Id.Value}"))
            .Produces<PostRow>(StatusCodes.Status201Created);
    }
}
