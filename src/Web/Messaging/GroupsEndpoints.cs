using System.Security.Claims;
using Hubbub.Application.Common;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Messaging.Groups;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Hubbub.Web.Common;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Hubbub.Web.Messaging;

/// <summary>A new group: its members besides you, and its details.</summary>
public sealed record CreateGroupRequest(
    string Name,
    IReadOnlyList<UserId>? MemberIds = null,
    string? Description = null,
    bool ShowsHistory = true,
    bool ShowsBlocked = false,
    bool OnlyAdminsSend = false,
    int SlowModeSeconds = 0,
    string? ClientMessageId = null)
{
    internal CreateGroup From(UserId actor, string? idempotencyKey = null) => new(
        actor,
        new(
            Name.Trim(),
            string.IsNullOrEmpty(Description) ? null : Description,
            ShowsHistory,
            ShowsBlocked,
            OnlyAdminsSend,
            SlowModeSeconds),
        MemberIds ?? [],
        ClientMessageId ?? idempotencyKey ?? SendMessageRequest.NewKey());
}

/// <summary>The details of a group that change; an empty description removes it.</summary>
public sealed record UpdateGroupRequest(
    string? Name = null,
    string? Description = null,
    bool? ShowsHistory = null,
    bool? ShowsBlocked = null,
    bool? OnlyAdminsSend = null,
    int? SlowModeSeconds = null);

/// <summary>The people to add to a group.</summary>
public sealed record GroupMembersRequest(IReadOnlyList<UserId> UserIds);

/// <summary>One of your images, ready and used nowhere else.</summary>
public sealed record GroupPictureRequest(MediaId MediaId);

/// <summary>A member's new role.</summary>
public sealed record GroupRoleRequest(GroupRole Role);

internal static class GroupsEndpoints
{
    public static void MapGroups(this RouteGroupBuilder api)
    {
        var groups = api.MapGroup("/groups").WithTags("Messaging");
        groups.MapPost("/", async (
                CreateGroupRequest body,
                [FromHeader(Name = "Idempotency-Key")] string? idempotencyKey,
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct) =>
                (await mediator.Send(body.From(me.Id(), idempotencyKey), ct))
                .ToCreated(g => $"/api/v1/conversations/{g.Conversation.Id.Value}"))
            .Produces<GroupAdditions>(StatusCodes.Status201Created);
        groups.MapPatch("/{conversationId:long}", async (
                long conversationId,
                UpdateGroupRequest body,
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct) =>
                (await mediator.Send(
                    new UpdateGroup(
                        me.Id(),
                        new(conversationId),
                        body.Name?.Trim(),
                        body.Description,
                        body.ShowsHistory,
                        body.ShowsBlocked,
                        body.OnlyAdminsSend,
                        body.SlowModeSeconds),
                    ct)).ToOk())
            .Produces<ConversationSummary>();
        groups.MapPut("/{conversationId:long}/picture", async (
                long conversationId,
                GroupPictureRequest body,
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct) =>
                (await mediator.Send(new SetGroupPicture(me.Id(), new(conversationId), body.MediaId), ct)).ToOk())
            .Produces<ConversationSummary>();
        groups.MapDelete("/{conversationId:long}/picture", async (
                long conversationId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new SetGroupPicture(me.Id(), new(conversationId), null), ct)).ToOk())
            .Produces<ConversationSummary>();
        groups.MapPut("/{conversationId:long}/owner/{userId:long}", async (
                long conversationId, long userId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new HandOverGroup(me.Id(), new(conversationId), new(userId)), ct)).ToNoContent())
            .Produces(StatusCodes.Status204NoContent);
        groups.MapPost("/{conversationId:long}/leave", async (
                long conversationId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new LeaveGroup(me.Id(), new(conversationId)), ct)).ToNoContent())
            .Produces(StatusCodes.Status204NoContent);
        MapMembers(groups.MapGroup("/{conversationId:long}/members"));
    }

    private static void MapMembers(RouteGroupBuilder members)
    {
        members.MapGet("/", async (
                long conversationId,
                [AsParameters] PageQuery page,
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct) =>
                (await mediator.Send(new GetGroupMembers(me.Id(), new(conversationId), page), ct)).ToOk())
            .Produces<Page<GroupMemberRow>>();
        members.MapPost("/", async (
                long conversationId,
                GroupMembersRequest body,
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct) =>
                (await mediator.Send(new AddGroupMembers(me.Id(), new(conversationId), body.UserIds), ct)).ToOk())
            .Produces<GroupAdditions>();
        members.MapPatch("/{userId:long}", async (
                long conversationId,
                long userId,
                GroupRoleRequest body,
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct) =>
                (await mediator.Send(new SetGroupRole(me.Id(), new(conversationId), new(userId), body.Role), ct))
                .ToNoContent())
            .Produces(StatusCodes.Status204NoContent);
        members.MapDelete("/{userId:long}", async (
                long conversationId, long userId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new RemoveGroupMember(me.Id(), new(conversationId), new(userId)), ct))
                .ToNoContent())
            .Produces(StatusCodes.Status204NoContent);
    }
}
