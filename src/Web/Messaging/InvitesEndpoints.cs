using System.Security.Claims;
using Hubbub.Application.Common;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Messaging.Invitations;
using Hubbub.Application.Messaging.Invites;
using Hubbub.Application.Messaging.JoinRequests;
using Hubbub.Web.Common;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Hubbub.Web.Messaging;

/// <summary>A new link to a group: for how long and how many people, and whether an admin decides who joins.</summary>
public sealed record CreateInviteRequest(
    int? ExpiresInSeconds = null, int? MaxUses = null, bool NeedsApproval = false, string? ClientKey = null);

internal static class InvitesEndpoints
{
    public static void MapInvites(this RouteGroupBuilder api)
    {
        var invites = api.MapGroup("/invites").WithTags("Messaging");
        invites.MapGet("/{code}", async (
                string code, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new GetInvite(me.Id(), code), ct)).ToOk())
            .Produces<InvitePreview>();
        invites.MapPost("/{code}/join", async (
                string code, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new JoinGroup(me.Id(), code), ct)).ToOk())
            .Produces<JoinAnswer>();
        MapInvitesOf(api.MapGroup("/groups/{conversationId:long}/invites").WithTags("Messaging"));
        MapJoinRequestsTo(api.MapGroup("/groups/{conversationId:long}/join-requests").WithTags("Messaging"));
        MapInvitations(api.MapGroup("/group-invitations").WithTags("Messaging"));
        var own = api.MapGroup("/join-requests").WithTags("Messaging");
        own.MapGet("/", async (
                [AsParameters] PageQuery page, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new GetOwnJoinRequests(me.Id(), page), ct)).ToOk())
            .Produces<Page<OwnJoinRequestRow>>();
        own.MapDelete("/{conversationId:long}", async (
                long conversationId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new WithdrawJoinRequest(me.Id(), new(conversationId)), ct)).ToNoContent())
            .Produces(StatusCodes.Status204NoContent);
    }

    private static void MapInvitations(RouteGroupBuilder invitations)
    {
        invitations.MapGet("/", async (
                [AsParameters] PageQuery page, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new GetGroupInvitations(me.Id(), page), ct)).ToOk())
            .Produces<Page<GroupInvitationRow>>();
        invitations.MapPost("/{conversationId:long}/accept", async (
                long conversationId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new AcceptGroupInvitation(me.Id(), new(conversationId)), ct)).ToOk())
            .Produces<ConversationSummary>();
        invitations.MapDelete("/{conversationId:long}", async (
                long conversationId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new DeclineGroupInvitation(me.Id(), new(conversationId)), ct)).ToNoContent())
            .Produces(StatusCodes.Status204NoContent);
    }

    private static void MapInvitesOf(RouteGroupBuilder invites)
    {
        invites.MapGet("/", async (
                long conversationId,
                [AsParameters] PageQuery page,
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct) =>
                (await mediator.Send(new GetInvites(me.Id(), new(conversationId), page), ct)).ToOk())
            .Produces<Page<InviteRow>>();
        invites.MapPost("/", async (
                long conversationId,
                CreateInviteRequest body,
                [FromHeader(Name = "Idempotency-Key")] string? idempotencyKey,
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct) =>
                (await mediator.Send(
                    new CreateInvite(
                        me.Id(),
                        new(conversationId),
                        body.ExpiresInSeconds,
                        body.MaxUses,
                        body.NeedsApproval,
                        body.ClientKey ?? idempotencyKey),
                    ct)).ToCreated(i => $"/api/v1/invites/{i.Code}"))
            .Produces<InviteRow>(StatusCodes.Status201Created);
        invites.MapDelete("/{inviteId:long}", async (
                long conversationId, long inviteId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new RevokeInvite(me.Id(), new(conversationId), new(inviteId)), ct))
                .ToNoContent())
            .Produces(StatusCodes.Status204NoContent);
    }

    private static void MapJoinRequestsTo(RouteGroupBuilder requests)
    {
        requests.MapGet("/", async (
                long conversationId,
                [AsParameters] PageQuery page,
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct) =>
                (await mediator.Send(new GetJoinRequests(me.Id(), new(conversationId), page), ct)).ToOk())
            .Produces<Page<JoinRequestRow>>();
        requests.MapPost("/{userId:long}/approve", async (
                long conversationId, long userId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new ApproveJoinRequest(me.Id(), new(conversationId), new(userId)), ct))
                .ToNoContent())
            .Produces(StatusCodes.Status204NoContent);
        requests.MapDelete("/{userId:long}", async (
                long conversationId, long userId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new DeclineJoinRequest(me.Id(), new(conversationId), new(userId)), ct))
                .ToNoContent())
            .Produces(StatusCodes.Status204NoContent);
    }
}
