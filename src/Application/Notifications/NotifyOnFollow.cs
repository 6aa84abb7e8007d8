using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Notifications.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Graph.Events;
using Hubbub.Domain.Notifications;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Notifications;

/// <summary>Following rings at the other side, at most once a day per person and kind, however often they toggle.</summary>
internal sealed class NotifyOnFollow(
    INotificationsDb db,
    INotificationLists lists,
    IPeople people,
    Notifier notifier,
    IRealtimePublisher publisher) :
    INotificationHandler<FollowCreated>,
    INotificationHandler<FollowRequested>,
    INotificationHandler<FollowAccepted>,
    INotificationHandler<FollowRequestClosed>
{
    private static readonly TimeSpan Quiet = TimeSpan.FromDays(1);

    public Task Handle(FollowCreated e, CancellationToken ct) =>
        Notify(e.Followee, e.Follower, NotificationType.NewFollow, "started following you", e.At, ct);

    public Task Handle(FollowRequested e, CancellationToken ct) =>
        Notify(e.Followee, e.Follower, NotificationType.FollowRequested, "wants to follow you", e.At, ct);

    public async Task Handle(FollowAccepted e, CancellationToken ct)
    {
        await CloseRequest(e.Followee, e.Follower, ct);
        await Notify(e.Follower, e.Followee, NotificationType.FollowAccepted, "accepted your follow request", e.At, ct);
    }

    public Task Handle(FollowRequestClosed e, CancellationToken ct) => CloseRequest(e.Followee, e.Follower, ct);

    private async Task Notify(
        UserId receiver, UserId actor, NotificationType type, string what, DateTimeOffset at, CancellationToken ct)
    {
        var since = at - Quiet;
        var isKnown = await db.Notifications.AnyAsync(
            n => n.UserId == receiver && n.FromUserId == actor && n.Type == type && n.CreatedAt > since, ct);
        if (isKnown || await notifier.Heard([(actor, receiver)], ct) is { Count: 0 })
        {
            return;
        }

        var card = (await people.GetMany([actor], ct))[actor];
        await notifier.Add(
            new Notification
            {
                Id = notifier.NextId(),
                Order = notifier.NextOrder(),
                UserId = receiver,
                Type = type,
                FromUserId = actor,
                Message = $"{card.DisplayName} {what}",
                CreatedAt = at,
            },
            ct);
    }

    // A request that was answered or withdrawn needs no attention any more.
    private async Task CloseRequest(UserId receiver, UserId actor, CancellationToken ct)
    {
        var requests = await db.Notifications
            .Where(n => n.UserId == receiver && n.FromUserId == actor
                && n.Type == NotificationType.FollowRequested && !n.IsRead)
            .ToListAsync(ct);
        foreach (var request in requests)
        {
            request.IsRead = true;
            request.Version++;
            await db.SaveChangesAsync(ct);
            publisher.Publish([receiver], NotificationUpdated.From(request, await lists.UnreadOf(receiver, ct)));
        }
    }
}
