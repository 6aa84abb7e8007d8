using System.Security.Claims;
using Hubbub.Application.Notifications.Push;
using Hubbub.Web.Common;
using MediatR;

namespace Hubbub.Web.Notifications;

/// <summary>A browser's subscription, as <c>PushSubscription.toJSON()</c> gives it.</summary>
/// <param name="Endpoint">The push service's URL for this browser.</param>
/// <param name="Keys">The browser's keys.</param>
public sealed record SubscribeToPushRequest(string Endpoint, PushKeys Keys);

/// <summary>The keys of a browser's subscription.</summary>
/// <param name="P256dh">Its public key, base64url.</param>
/// <param name="Auth">Its secret, base64url.</param>
public sealed record PushKeys(string P256dh, string Auth);

internal static class PushSubscriptionsEndpoints
{
    public static void MapPush(this RouteGroupBuilder api)
    {
        var push = api.MapGroup("/push-subscriptions").WithTags("Notifications");
        push.MapGet("/key", async (ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new GetPushKey(me.Id()), ct)).ToOk())
            .Produces<PushKey>();
        push.MapGet("/", async (ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new GetPushSubscriptions(me.Id(), me.Session()), ct)).ToOk())
            .Produces<IReadOnlyList<PushSubscriptionRow>>();
        push.MapPost("/", async (
                SubscribeToPushRequest body, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(
                    new SubscribeToPush(me.Id(), me.Session(), body.Endpoint, body.Keys.P256dh, body.Keys.Auth), ct))
                .ToCreated(_ => "/api/v1/push-subscriptions"))
            .Produces<PushSubscriptionRow>(StatusCodes.Status201Created);
        push.MapDelete("/{subscriptionId:long}", async (
                long subscriptionId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new UnsubscribeFromPush(me.Id(), new(subscriptionId)), ct)).ToNoContent())
            .Produces(StatusCodes.Status204NoContent);
    }
}
