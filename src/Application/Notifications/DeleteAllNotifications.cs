using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Notifications.Cleanup;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Notifications;

/// <summary>Deletes all current notifications.</summary>
[Cost(3)]
public sealed record DeleteAllNotifications(UserId Actor) : IRequest<Result<BulkChange>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.BulkOperations;
}

internal sealed class DeleteAllNotificationsHandler(INotificationsDb db, TimeProvider clock)
    : IRequestHandler<DeleteAllNotifications, Result<BulkChange>>
{
    public async Task<Result<BulkChange>> Handle(DeleteAllNotifications command, CancellationToken ct) =>
        await db.InTransactionAsync(
            async token =>
            {
                var mine = db.Notifications.Where(n => n.UserId == command.Actor);
                var newest = await mine.MaxAsync(n => (NotificationOrder?)n.Order, token);
                var count = await mine.Where(n => newest != null && !(n.Order > newest)).DropAsync(token);
                if (count > 0)
                {
                    db.Raise(new NotificationsDeleted(command.Actor, Notification: null, newest, clock.Now()));
                    await db.SaveChangesAsync(token);
                }

                return new BulkChange(count);
            },
            ct);
}
