using System.Security.Claims;
using Hubbub.Application.Common;
using Hubbub.Application.Notifications;
using Hubbub.Application.Notifications.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using Hubbub.Web.Common;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Hubbub.Web.Notifications;

/// <summary>One of your notifications.</summary>
public sealed record NotificationRequest(NotificationId NotificationId);

public sealed record AnnounceRequest(string Message);

internal static class NotificationsEndpoints
{
    public static void MapNotifications(this RouteGroupBuilder api)
    {
        var notifications = api.MapGroup("/notifications").WithTags("Notifications");
        notifications.MapGet("/", async (
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct,
                [AsParameters] PageQuery page,
                string? type = null,
                bool? isRead = null) =>
                Choice<NotificationType>.TryRead(type, "type", out var only, out var refusal)
                    ? (await mediator.Send(new GetNotifications(me.Id(), only, isRead, page), ct)).ToOk()
                    : Problems.Of(refusal))
            .Produces<Page<NotificationRow>>();
        notifications.MapGet("/unread-count", async (ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new GetUnreadCount(me.Id()), ct)).ToOk())
            .Produces<UnreadCount>();
        notifications.MapPost("/{notificationId:long}/read", async (
                long notificationId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new MarkNotificationRead(me.Id(), new(notificationId)), ct)).ToNoContent())
            .Produces(StatusCodes.Status204NoContent);
        notifications.MapPost("/read-all", async (ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new MarkAllNotificationsRead(me.Id()), ct)).ToOk())
            .Produces<BulkChange>();
        notifications.MapDelete("/{notificationId:long}", async (
                long notificationId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new DeleteNotification(me.Id(), new(notificationId)), ct)).ToNoContent())
            .Produces(StatusCodes.Status204NoContent);
        notifications.MapDelete("/", async (ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new DeleteAllNotifications(me.Id()), ct)).ToOk())
            .Produces<BulkChange>();

        api.MapPost("/announcements", async (
                AnnounceRequest body,
                [FromHeader(Name = "Idempotency-Key")] string? idempotencyKey,
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct) =>
                (await mediator.Send(new Announce(me.Id(), body.Message, idempotencyKey), ct)).ToCreated(
                    _ => "/api/v1/notifications"))
            .WithTags("Notifications")
            .Produces<Announced>(StatusCodes.Status201Created);
    }
}
