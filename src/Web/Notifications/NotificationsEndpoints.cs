using System.Security.Claims;
using Hubbub.Application.Common;
using Hubbub.Application.Notifications;
using Hubbub.Application.Notifications.Contracts;
using Hubbub.Application.Notifications.Preferences;
using Hubbub.Application.Notifications.Unread;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using Hubbub.Web.Common;
using Hubbub.Web.Common.Answers;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Hubbub.Web.Notifications;

/// <summary>One of your notifications.</summary>
public sealed record NotificationRequest(NotificationId NotificationId);

public sealed record AnnounceRequest(string Message);

/// <summary>Changes what is given; everything else keeps its value.</summary>
/// <param name="Types">Changes for types, each type at most once.</param>
/// <param name="PushContent">How much a push message says.</param>
/// <param name="EmailAfterMinutes">How long a notification is unread before it is mailed.</param>
/// <param name="People">Changes for people, each person at most once.</param>
public sealed record NotificationPreferencesRequest(
    IReadOnlyList<TypePreferencesChange>? Types = null,
    PushContent? PushContent = null,
    int? EmailAfterMinutes = null,
    IReadOnlyList<PersonPreferencesChange>? People = null);

/// <summary>Without <paramref name="Until"/> the conversation stays muted until it is unmuted.</summary>
/// <param name="Until">When the mute ends; in the future.</param>
public sealed record MuteConversationRequest(DateTimeOffset? Until = null);

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

        var unread = api.MapGroup("/unread").WithTags("Notifications");
        unread.MapGet("/", async (ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new GetUnread(me.Id()), ct)).ToOk())
            .Produces<UnreadNumbers>();
        unread.MapGet("/proof", async (
                [AsParameters] PageQuery page, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new GetUnreadProof(me.Id(), page), ct)).ToOk())
            .Produces<UnreadProof>();

        var preferences = api.MapGroup("/notification-preferences").WithTags("Notifications");
        preferences.MapGet("/", async (ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new GetNotificationPreferences(me.Id()), ct)).ToOk())
            .Produces<PreferencesRow>().WithEntityTag();
        preferences.MapPatch("/", async (
                NotificationPreferencesRequest body, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(
                    new UpdateNotificationPreferences(
                        me.Id(), body.Types, body.PushContent, body.EmailAfterMinutes, body.People), ct)).ToOk())
            .Produces<PreferencesRow>();
        preferences.MapGet("/people", async (
                [AsParameters] PageQuery page, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new GetPersonPreferences(me.Id(), page), ct)).ToOk())
            .Produces<Page<PersonWithPreferences>>();
        var mute = api.MapGroup("/conversations/{conversationId:long}/mute").WithTags("Notifications");
        mute.MapPut("/", async (
                long conversationId,
                MuteConversationRequest body,
                ClaimsPrincipal me,
                IMediator mediator,
                CancellationToken ct) =>
                (await mediator.Send(new MuteConversation(me.Id(), new(conversationId), body.Until), ct)).ToOk())
            .Produces<MutedConversation>();
        mute.MapDelete("/", async (
                long conversationId, ClaimsPrincipal me, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new UnmuteConversation(me.Id(), new(conversationId)), ct)).ToNoContent())
            .Produces(StatusCodes.Status204NoContent);

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
