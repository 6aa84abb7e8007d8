using System.Security.Claims;
using Hubbub.Application.Presence;
using Hubbub.Domain.Common;
using Hubbub.Domain.Presence;
using Hubbub.Web.Common;
using MediatR;

namespace Hubbub.Web.Presence;

/// <summary>
/// Where you are typing: exactly one of <paramref name="ReceiverId"/> and <paramref name="ConversationId"/>.
/// </summary>
public sealed record TypingRequest(UserId? ReceiverId = null, ConversationId? ConversationId = null);

/// <summary>
/// Where you are typing, or recording: exactly one of <paramref name="ReceiverId"/> and
/// <paramref name="ConversationId"/>.
/// </summary>
public sealed record TypingStartRequest(
    UserId? ReceiverId = null, ConversationId? ConversationId = null, TypingKind Kind = TypingKind.Text);

/// <summary>The status to show; an absent or empty <paramref name="Text"/> clears the text.</summary>
public sealed record SetStatusRequest(StatusChoice Status, string? Text = null);

internal static class PresenceEndpoints
{
    public static void MapPresence(this RouteGroupBuilder api)
    {
        var presence = api.MapGroup("/presence").WithTags("Presence");
        presence.MapGet("/", async (string userIds, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                IdLists.Parse<UserId>(userIds) is { } ids
                    ? (await mediator.Send(new GetPresence(me.Id(), ids), ct)).ToOk()
                    : IdLists.NotIds("userIds"))
            .Produces<IReadOnlyList<UserStatusChange>>();
        presence.MapPut(
            "/status", async (SetStatusRequest body, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new SetStatus(me.Id(), body.Status, body.Text), ct)).ToOk())
            .Produces<OwnStatus>();

        MapTyping(api);
    }

    private static void MapTyping(RouteGroupBuilder api)
    {
        var direct = api.MapGroup("/typing/{receiverId:long}").WithTags("Presence");
        direct.MapPut("/", async (
                long receiverId, string? kind, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                await Start(new(me.Id(), new(receiverId)), kind, mediator, ct))
            .Produces(StatusCodes.Status204NoContent);
        direct.MapDelete("/", async (
                long receiverId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new StopTyping(me.Id(), new(receiverId)), ct)).ToNoContent())
            .Produces(StatusCodes.Status204NoContent);
        var inside = api.MapGroup("/conversations/{conversationId:long}/typing").WithTags("Presence");
        inside.MapPut("/", async (
                long conversationId, string? kind, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                await Start(new(me.Id(), null, new(conversationId)), kind, mediator, ct))
            .Produces(StatusCodes.Status204NoContent);
        inside.MapDelete("/", async (
                long conversationId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new StopTyping(me.Id(), null, new(conversationId)), ct)).ToNoContent())
            .Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> Start(
        StartTyping command, string? kind, IMediator mediator, CancellationToken ct) =>
        Choice<TypingKind>.TryRead(kind, "kind", out var chosen, out var refusal)
            ? (await mediator.Send(command with { Kind = chosen ?? TypingKind.Text }, ct)).ToNoContent()
            : Problems.Of(refusal);
}
