using Hubbub.Application.Accounts.Contracts;
using Hubbub.Application.Notifications.Contracts;
using Hubbub.Application.Notifications.Preferences;
using Hubbub.Application.Presence.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Notifications.Push;

/// <summary>What became of a delivery.</summary>
public enum PushOutcome
{
    /// <summary>The push service accepted it.</summary>
    Sent,

    /// <summary>There is nothing to send any more.</summary>
    NotNeeded,

    /// <summary>The person is active on a device; it is looked at again shortly.</summary>
    Waits,

    /// <summary>It failed and is tried again later.</summary>
    Failed,

    /// <summary>It was given up.</summary>
    Dropped,

    /// <summary>The push service, or the end of the session, ended the subscription.</summary>
    Ended,
}

/// <summary>
/// Sends what is due to devices. A node first claims a delivery, so that no other node sends it; after a crash another
/// sends it again once the claim is over, and the topic makes the device show it once.
/// </summary>
public sealed class PushDeliveries(
    INotificationsDb db,
    INotificationLists lists,
    IAccounts accounts,
    IActivePeople people,
    ConversationPushes pushes,
    IWebPush service,
    TimeProvider clock)
{
    public const int MostAttempts = 8;

    // Must be longer than sending takes.
    private static readonly TimeSpan Claimed = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LooksAgain = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan WaitsForReader = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LastRetry = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestWish = TimeSpan.FromHours(6);

    /// <summary>Claims the oldest that is due for each device that is not <paramref name="busy"/>.</summary>
    public async Task<IReadOnlyList<PushDelivery>> Claim(
        int most, IReadOnlyCollection<PushSubscriptionId> busy, CancellationToken ct)
    {
        var (now, except) = (clock.Now(), busy.ToArray());
        var due = await db.PushDeliveries.AsNoTracking()
            .Where(d => d.DueAt <= now && !except.Contains(d.SubscriptionId)
                && !db.PushDeliveries.Any(o => o.SubscriptionId == d.SubscriptionId
                    && (o.DueAt < d.DueAt || (o.DueAt == d.DueAt && o.NotificationId < d.NotificationId))))
            .OrderBy(d => d.DueAt).ThenBy(d => d.NotificationId).Take(most).ToListAsync(ct);
        return due.Count == 0 ? [] : await db.InTransactionAsync(
            async token =>
            {
                var claimed = new List<PushDelivery>();
                foreach (var delivery in due)
                {
                    var isMine = await RowOf(delivery).Where(d => d.DueAt == delivery.DueAt).ExecuteUpdateAsync(
                        set => set.SetProperty(d => d.DueAt, now + Claimed)
                            .SetProperty(d => d.Attempts, d => d.Attempts + 1),
                        token) == 1;
                    if (isMine)
                    {
                        claimed.Add(delivery);
                    }
                }

                return claimed;
            },
            ct);
    }

    /// <summary>The number of deliveries that wait.</summary>
    public Task<int> Waiting(CancellationToken ct) => db.PushDeliveries.CountAsync(d => d.DueAt != null, ct);

    /// <summary>Sends a claimed delivery, and stores what became of it.</summary>
    public async Task<PushOutcome> Send(PushDelivery delivery, CancellationToken ct)
    {
        var to = await db.PushSubscriptions.AsNoTracking().SingleOrDefaultAsync(
            s => s.Id == delivery.SubscriptionId && s.UserId == delivery.UserId, ct);
        if (to is null)
        {
            return await Store(() => RowOf(delivery).ExecuteDeleteAsync(ct), PushOutcome.NotNeeded, ct);
        }

        if (!await accounts.IsOpen(to.SessionId, ct))
        {
            return await Store(() => db.DropPushSubscriptionsAsync(s => s.Id == to.Id, ct), PushOutcome.Ended, ct);
        }

        if (to.RetryAt is { } until && until > clock.Now())
        {
            return await Store(() => Wait(delivery, until, ct), PushOutcome.Waits, ct);
        }

        var (message, otherwise) = await MessageOf(delivery, to, ct);
        if (message is null)
        {
            return await Store(() => Postpone(delivery, otherwise, ct), otherwise, ct);
        }

        var answer = await service.Send(to, message, ct);
        return answer.Status switch
        {
            >= 200 and < 300 => await Succeed(delivery, to, answer, message.Urgency == PushUrgency.Low, ct),
            404 or 410 => await Store(
                () => db.DropPushSubscriptionsAsync(s => s.Id == to.Id, ct), PushOutcome.Ended, ct),
            var status when IsTemporary(status) && delivery.Attempts + 1 < MostAttempts =>
                await Retry(delivery, to, answer, message.Urgency == PushUrgency.Low, ct),
            _ => await GiveUp(delivery, to, answer, message.Urgency == PushUrgency.Low, ct),
        };
    }

    private async Task<(PushMessage? Message, PushOutcome Otherwise)> MessageOf(
        PushDelivery delivery, PushSubscription to, CancellationToken ct)
    {
        var now = clock.Now();
        var notification = await db.Notifications.AsNoTracking().SingleOrDefaultAsync(
            n => n.Id == delivery.NotificationId && n.UserId == delivery.UserId, ct);
        var isShown = delivery.SentVersion > 0;
        if (notification is null or { IsRead: true })
        {
            return isShown && await IsClosable(delivery, ct)
                ? (PushContents.Close(delivery, to, await lists.UnreadOf(delivery.UserId, ct)), default)
                : (null, PushOutcome.NotNeeded);
        }

        var preferences = await db.NotificationPreferences.AsNoTracking().SingleOrDefaultAsync(
            p => p.UserId == delivery.UserId, ct);
        if (delivery.SentVersion == delivery.Version
            || preferences?.IsOn(notification.Type, NotificationChannel.Push) is false
            || preferences?.IsOn(notification.Type, NotificationChannel.InApp) is false
            || (notification.FromUserId is not null && !await db.ByPeopleOn(
                db.Notifications.Where(n => n.Id == notification.Id), NotificationChannel.Push).AnyAsync(ct)))
        {
            return (null, PushOutcome.NotNeeded);
        }

        if (now - delivery.QueuedAt > PushContents.Kept)
        {
            return (null, PushOutcome.Dropped);
        }

        if (await people.IsActive(delivery.UserId, ct))
        {
            return (null, now - delivery.QueuedAt < WaitsForReader ? PushOutcome.Waits : PushOutcome.NotNeeded);
        }

        var unread = await lists.UnreadOf(delivery.UserId, ct);
        return (PushContents.Show(notification, to, preferences?.PushContent ?? PushContent.Full, unread), default);
    }

    // The line of a conversation stays while any notification of it is unread.
    private async Task<bool> IsClosable(PushDelivery delivery, CancellationToken ct) =>
        !await db.Notifications.AnyAsync(
            n => n.UserId == delivery.UserId && !n.IsRead && (n.Id == delivery.NotificationId
                || (delivery.ConversationId != null && n.ConversationId == delivery.ConversationId)),
            ct);

    private async Task Postpone(PushDelivery delivery, PushOutcome outcome, CancellationToken ct)
    {
        if (outcome == PushOutcome.Waits)
        {
            await Wait(delivery, clock.Now() + LooksAgain, ct);
        }
        else if (delivery.SentVersion == 0)
        {
            await Settle(delivery, row => row.ExecuteDeleteAsync(ct), ct);
        }
        else
        {
            await Keep(delivery, ct);
        }
    }

    private Task<int> Wait(PushDelivery delivery, DateTimeOffset until, CancellationToken ct) =>
        RowOf(delivery).ExecuteUpdateAsync(
            set => set.SetProperty(d => d.DueAt, until).SetProperty(d => d.Attempts, delivery.Attempts), ct);

    // What the device shows is kept, to be closed when it is read: now, if it was read meanwhile.
    private async Task Keep(PushDelivery delivery, CancellationToken ct)
    {
        DateTimeOffset? due = await IsClosable(delivery, ct) ? clock.Now() : null;
        await Settle(
            delivery,
            row => row.ExecuteUpdateAsync(
                set => set.SetProperty(d => d.DueAt, due).SetProperty(d => d.Attempts, 0)
                    .SetProperty(d => d.SentVersion, delivery.SentVersion),
                ct),
            ct);
    }

    // If it notified again meanwhile, it is due.
    private async Task Settle(
        PushDelivery delivery, Func<IQueryable<PushDelivery>, Task<int>> change, CancellationToken ct)
    {
        if (await change(RowOf(delivery).Where(d => d.Version == delivery.Version)) == 0)
        {
            var now = clock.Now();
            await RowOf(delivery).ExecuteUpdateAsync(
                set => set.SetProperty(d => d.DueAt, now).SetProperty(d => d.Attempts, 0)
                    .SetProperty(d => d.SentVersion, delivery.SentVersion),
                ct);
        }
    }

    private Task<PushOutcome> Succeed(
        PushDelivery delivery, PushSubscription to, PushAnswer answer, bool isClose, CancellationToken ct) => Store(
        async () =>
        {
            var now = clock.Now();
            await db.PushSubscriptions.Where(s => s.Id == to.Id).ExecuteUpdateAsync(
                set => set.SetProperty(s => s.LastSuccessAt, now)
                    .SetProperty(s => s.LastStatus, answer.Status)
                    .SetProperty(s => s.Failures, 0)
                    .SetProperty(s => s.RetryAt, (DateTimeOffset?)null),
                ct);
            if (isClose)
            {
                await Settle(delivery, row => row.ExecuteDeleteAsync(ct), ct);
                return;
            }

            delivery.SentVersion = delivery.Version;
            await Keep(delivery, ct);
            await pushes.Store(delivery, answer, now, ct);
        },
        PushOutcome.Sent,
        ct);

    // The device is left alone with everything that waits for it.
    private Task<PushOutcome> Retry(
        PushDelivery delivery, PushSubscription to, PushAnswer answer, bool isClose, CancellationToken ct) => Store(
        async () =>
        {
            var at = clock.Now() + WaitOf(to.Failures, answer.RetryAfter);
            await Fail(delivery, to, answer, at, isClose, ct);
            await RowOf(delivery).ExecuteUpdateAsync(set => set.SetProperty(d => d.DueAt, at), ct);
            await db.PushDeliveries.Where(d => d.SubscriptionId == to.Id && d.DueAt < at).ExecuteUpdateAsync(
                set => set.SetProperty(d => d.DueAt, at), ct);
        },
        PushOutcome.Failed,
        ct);

    private Task<PushOutcome> GiveUp(
        PushDelivery delivery, PushSubscription to, PushAnswer answer, bool isClose, CancellationToken ct) => Store(
        async () =>
        {
            DateTimeOffset? retryAt = IsTemporary(answer.Status)
                ? clock.Now() + WaitOf(to.Failures, answer.RetryAfter)
                : null;
            await Fail(delivery, to, answer, retryAt, isClose, ct);
            await (isClose
                ? Settle(delivery, row => row.ExecuteDeleteAsync(ct), ct)
                : Postpone(delivery, PushOutcome.Dropped, ct));
        },
        PushOutcome.Dropped,
        ct);

    private async Task Fail(
        PushDelivery delivery,
        PushSubscription to,
        PushAnswer answer,
        DateTimeOffset? retryAt,
        bool isClose,
        CancellationToken ct)
    {
        var now = clock.Now();
        await db.PushSubscriptions.Where(s => s.Id == to.Id).ExecuteUpdateAsync(
            set => set.SetProperty(s => s.LastFailureAt, now)
                .SetProperty(s => s.LastStatus, answer.Status)
                .SetProperty(s => s.Failures, s => s.Failures + 1)
                .SetProperty(s => s.RetryAt, retryAt),
            ct);
        if (!isClose)
        {
            await pushes.Store(delivery, answer, now, ct);
        }
    }

    internal static bool IsTemporary(int status) => status is 0 or 408 or 429 or >= 500;

    private static TimeSpan WaitOf(int failures, TimeSpan? wish)
    {
        var wait = FirstRetry * Math.Pow(2, Math.Min(failures, 12));
        wait = wait < LastRetry ? wait : LastRetry;
        return wish is not { } asked || asked < wait ? wait : asked < LongestWish ? asked : LongestWish;
    }

    private async Task<PushOutcome> Store(Func<Task> change, PushOutcome outcome, CancellationToken ct) =>
        await db.InTransactionAsync(
            async _ =>
            {
                await change();
                return outcome;
            },
            ct);

    private IQueryable<PushDelivery> RowOf(PushDelivery delivery) => db.PushDeliveries.Where(
        d => d.SubscriptionId == delivery.SubscriptionId && d.NotificationId == delivery.NotificationId);
}
