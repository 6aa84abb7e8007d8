using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Notifications.Cleanup;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using Hubbub.Domain.Notifications.Events;
using MediatR;

namespace Hubbub.Application.Notifications;

/// <summary>Deletes one notification.</summary>
[Cost(3)]
public sealed record DeleteNotification(UserId Actor, NotificationId NotificationId) : IRequest<Result>, IRateLimited
{
    public LimitedAct Act => LimitedAct.NotificationUpdates;
}

internal sealed class DeleteNotificationHandler(INotificationsDb db, TimeProvider clock)
    : IRequestHandler<DeleteNotification, Result>
{
    public Task<Result> Handle(DeleteNotification command, CancellationToken ct) =>
        db.InTransactionAsync(
            async token =>
            {
                var deleted = await db.Notifications
                    .Where(n => n.Id == command.NotificationId && n.UserId == command.Actor)
                    .DropAsync(token);
                if (deleted == 0)
                {
                    return NotificationsErrors.NotFound;
                }

                db.Raise(new NotificationsDeleted(command.Actor, command.NotificationId, UpTo: null, clock.Now()));
                await db.SaveChangesAsync(token);
                return Result.Success;
            },
            ct);
}
