using Hubbub.Application.Graph.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Graph.Events;
using Hubbub.Domain.Notifications;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Notifications.Delivery;

/// <summary>
/// Follows notify the followed person, at most once a day per follower and kind, however often they are toggled. The
/// notification of a request is deleted once the request was accepted, declined or withdrawn.
/// </summary>
internal sealed class NotifyOnFollow(
    INotificationsDb db, INotificationsStatements statements, IRelations relations, IPeople people, Notifier notifier) :
    INotificationHandler<FollowCreated>,
    INotificationHandler<FollowRequested>,
    INotificationHandler<FollowAccepted>,
    INotificationHandler<FollowRequestClosed>
{
    public Task Handle(FollowCreated e, CancellationToken ct) =>
        Notify(e.Followee, e.Follower, NotificationType.NewFollow, "started following you", e.At, ct);

    public async Task Handle(FollowRequested e, CancellationToken ct)
    {
        // If the relay delivers it late, the request may already be closed.
        if (!(await relations.Between(e.Follower, e.Followee, ct)).Requested)
        {
            return;
        }

        var key = KeyOf(e.Follower, e.Followee);
        var (type, what) = (NotificationType.FollowRequested, "wants to follow you");
        if (await CooldownOf(key, ct) is not { } cooldown || cooldown.At <= e.At - NotificationCooldown.Kept)
        {
            // A cooldown is recorded only if the person was notified, so that the next request can still notify.
            if (await Notify(e.Followee, e.Follower, type, what, e.At, ct))
            {
                await statements.StoreCooldownsAsync([key.At(e.At)], ct);
            }
        }
        else if (cooldown.WasRead is { } wasRead
            && await notifier.Notifiable([(e.Follower, e.Followee, type)], ct) is { Count: > 0 })
        {
            var actor = await people.GetMany([e.Follower], ct);
            var again = New(e.Followee, actor[e.Follower], type, what, e.At, wasRead);
            db.Notifications.Add(again);
            await notifier.Update([again], actor, ct);
        }
    }

    public async Task Handle(FollowAccepted e, CancellationToken ct)
    {
        await CloseRequest(e.Followee, e.Follower, ct);
        await Notify(e.Follower, e.Followee, NotificationType.FollowAccepted, "accepted your follow request", e.At, ct);
    }

    public Task Handle(FollowRequestClosed e, CancellationToken ct) => CloseRequest(e.Followee, e.Follower, ct);

    private async Task<bool> Notify(
        UserId receiver, UserId actor, NotificationType type, string what, DateTimeOffset at, CancellationToken ct)
    {
        var since = at - NotificationCooldown.Kept;
        var isKnown = await db.Notifications.AnyAsync(
            n => n.UserId == receiver && n.FromUserId == actor && n.Type == type && n.CreatedAt > since, ct);
        if (isKnown || await notifier.Notifiable([(actor, receiver, type)], ct) is { Count: 0 })
        {
            return false;
        }

        await notifier.Add(
            New(receiver, (await people.GetMany([actor], ct))[actor], type, what, at, isRead: false), ct);
        return true;
    }

    private Notification New(
        UserId receiver, UserCard actor, NotificationType type, string what, DateTimeOffset at, bool isRead) => new()
        {
            Id = notifier.NextId(),
            Order = notifier.NextOrder(),
            UserId = receiver,
            Type = type,
            FromUserId = actor.Id,
            Message = $"{actor.DisplayName} {what}",
            IsRead = isRead,
            CreatedAt = at,
        };

    // A new request on the same day restores the notification without notifying.
    private async Task CloseRequest(UserId receiver, UserId actor, CancellationToken ct)
    {
        var requests = await db.Notifications.AsNoTracking()
            .Where(n => n.UserId == receiver && n.FromUserId == actor && n.Type == NotificationType.FollowRequested)
            .ToListAsync(ct);
        if (await CooldownOf(KeyOf(actor, receiver), ct) is { } cooldown)
        {
            cooldown.WasRead = requests.Count == 0 ? null : requests.TrueForAll(n => n.IsRead);
            await statements.StoreCooldownsAsync([cooldown], ct);
        }

        await notifier.Delete(requests, ct);
    }

    // Follow requests are the only cooldowns without a post.
    private static CooldownKey KeyOf(UserId actor, UserId receiver) =>
        new(actor, Post: default, Comment: default, Family: default, receiver);

    private async Task<NotificationCooldown?> CooldownOf(CooldownKey key, CancellationToken ct) =>
        await statements.CooldownsAsync([key], ct) is [var cooldown] ? cooldown : null;
}
