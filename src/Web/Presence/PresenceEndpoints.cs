using System.Security.Claims;
using Hubbub.Application.Presence;
using Hubbub.Domain.Common;
using Hubbub.Domain.Presence;
using Hubbub.Web.Common;
using MediatR;

namespace Hubbub.Web.Presence;

/// <summary>The person you are typing to.</summary>
public sealed record TypingRequest(UserId ReceiverId);

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

        var typing = api.MapGroup("/typing").WithTags("Presence");
        typing.MapPut(
            "/{receiverId:long}",
            async (long receiverId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new StartTyping(me.Id(), new(receiverId)), ct)).ToNoContent())
            .Produces(StatusCodes.Status204NoContent);
        typing.MapDelete(
            "/{receiverId:long}",
            async (long receiverId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new StopTyping(me.Id(), new(receiverId)), ct)).ToNoContent())
            .Produces(StatusCodes.Status204NoContent);
    }
}
