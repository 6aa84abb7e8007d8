using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using Hubbub.Domain.Notifications.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Notifications;

/// <summary>Marks one notification as read. Idempotent.</summary>
[Cost(3)]
public sealed record MarkNotificationRead(UserId Actor, NotificationId NotificationId) : IRequest<Result>, IRateLimited
{
    public LimitedAct Act => LimitedAct.NotificationUpdates;
}

internal sealed class MarkNotificationReadHandler(INotificationsDb db, TimeProvider clock)
    : IRequestHandler<MarkNotificationRead, Result>
{
    public async Task<Result> Handle(MarkNotificationRead command, CancellationToken ct)
    {
        var notification = await db.Notifications.SingleOrDefaultAsync(
            n => n.Id == command.NotificationId && n.UserId == command.Actor, ct);
        if (notification is null)
        {
            return NotificationsErrors.NotFound;
        }

        if (!notification.IsRead)
        {
            notification.IsRead = true;
            notification.Version++;
            db.Raise(new NotificationsRead(command.Actor, notification.Id, UpTo: null, clock.Now()));
            await db.SaveChangesAsync(ct);
        }

        return Result.Success;
    }
}
