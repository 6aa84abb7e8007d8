using Hubbub.Application.Common.Effects;
using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Notifications.Contracts;
using Hubbub.Application.Notifications.Delivery;
using Hubbub.Application.Notifications.Push;
using Hubbub.Domain.Common;
using Hubbub.Domain.Graph.Events;
using Hubbub.Domain.Notifications.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Notifications.Cleanup;

/// <summary>On a block, removes each person from the other's notifications.</summary>
internal sealed class ForgetNotificationsOnBlock(
    INotificationsDb db,
    INotificationLists lists,
    NotificationAggregator grouping,
    ShownPushes shown,
    IRealtimePublisher publisher)
    : INotificationHandler<UserBlocked>, INotificationHandler<ActorUncounted>
{
    private const int ActorsPerStep = 200;

    public async Task Handle(UserBlocked e, CancellationToken ct)
    {
        await Forget(e.Blocker, e.Blocked, e.At, ct);
        await Forget(e.Blocked, e.Blocker, e.At, ct);
    }

    [Deferred("continues where a step ended")]
    public async Task Handle(ActorUncounted e, CancellationToken ct)
    {
        var (actor, owner) = (e.Actor, e.Owner);
        var theirs = db.NotificationActors.AsNoTracking().Where(a => a.ActorId == actor);
        theirs = owner is null ? theirs : theirs.Where(a => a.UserId == owner);
        var some = await theirs.OrderBy(a => a.UserId).ThenBy(a => a.PostId).Take(ActorsPerStep).ToListAsync(ct);
        await grouping.TakeOut(some, ct);
        if (some.Count == ActorsPerStep)
        {
            db.Raise(e);
        }
    }

    private async Task Forget(UserId owner, UserId actor, DateTimeOffset at, CancellationToken ct)
    {
        await Handle(new ActorUncounted(actor, owner, at), ct);
        var deleted = await db.Notifications
            .Where(n => n.UserId == owner && n.FromUserId == actor && n.PostId == null).ExecuteDeleteAsync(ct);
        if (deleted > 0)
        {
            publisher.Publish([owner], new AllNotificationsDeleted(UpTo: null, actor, await lists.UnreadOf(owner, ct)));
            await shown.Close([owner], ct);
        }
    }
}
