using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Notifications;

/// <summary>Marks all current notifications as read.</summary>
[Cost(3)]
public sealed record MarkAllNotificationsRead(UserId Actor) : IRequest<Result<BulkChange>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.BulkOperations;
}

internal sealed class MarkAllNotificationsReadHandler(INotificationsDb db, TimeProvider clock)
    : IRequestHandler<MarkAllNotificationsRead, Result<BulkChange>>
{
    public async Task<Result<BulkChange>> Handle(MarkAllNotificationsRead command, CancellationToken ct) =>
        await db.InTransactionAsync(
            async token =>
            {
                var unread = db.Notifications.Where(n => n.UserId == command.Actor && !n.IsRead);
                var newest = await unread.MaxAsync(n => (NotificationOrder?)n.Order, token);
                var count = await unread.Where(n => newest != null && !(n.Order > newest)).ExecuteUpdateAsync(
                    set => set.SetProperty(n => n.IsRead, true).SetProperty(n => n.Version, n => n.Version + 1), token);
                if (count > 0)
                {
                    db.Raise(new NotificationsRead(command.Actor, Notification: null, newest, clock.Now()));
                    await db.SaveChangesAsync(token);
                }

                return new BulkChange(count);
            },
            ct);
}
