using Hubbub.Application.Common.Jobs;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Notifications.Cleanup;

/// <summary>
/// Removes the rows of deleted notifications and their actors, cooldowns more than a day old, mutes that ended,
/// and what was pushed, or is known of that, more than a week ago.
/// </summary>
internal sealed class SweepNotifications(INotificationsDb db, INotificationsStatements statements, TimeProvider clock)
    : IJob
{
    private const int NotificationsPerStep = 50;
    private const int ActorsPerStep = 1_000;

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task<bool> Run(CancellationToken ct)
    {
        var now = clock.Now();
        var until = now - NotificationCooldown.Kept;
        var (pushed, known) = (now - PushDelivery.Kept, now - ConversationPush.Kept);
        await db.InTransactionAsync(
            async token =>
            {
                await db.ConversationMutes.Where(m => m.Until <= now).ExecuteDeleteAsync(token);
                await db.PushDeliveries.Where(d => d.QueuedAt < pushed).ExecuteDeleteAsync(token);
                await db.ConversationPushes.Where(p => p.At < known).ExecuteDeleteAsync(token);
                return await db.NotificationCooldowns.Where(r => r.At < until).ExecuteDeleteAsync(token);
            },
            ct);
        return await db.InTransactionAsync(Sweep, ct);
    }

    private async Task<bool> Sweep(CancellationToken ct)
    {
        var dropped = await db.Notifications.Where(n => n.UserId == Notification.Nobody).OrderBy(n => n.Order)
            .Take(NotificationsPerStep).Select(n => n.Id).ToListAsync(ct);
        var actors = await db.NotificationActors.AsNoTracking().Where(a => dropped.Contains(a.NotificationId))
            .OrderBy(a => a.NotificationId).ThenBy(a => a.ActorId)
            .Take(ActorsPerStep).ToListAsync(ct);
        await statements.DeleteActorsAsync(actors, ct);
        if (actors.Count == ActorsPerStep)
        {
            return true;
        }

        await db.Notifications.Where(n => dropped.Contains(n.Id)).ExecuteDeleteAsync(ct);
        return dropped.Count == NotificationsPerStep;
    }
}
