using Hubbub.Application.Notifications.Contracts;
using Hubbub.Application.Presence.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Notifications.Push;

/// <summary>What became of push messages about conversations, for the senders of messages.</summary>
public sealed class ConversationPushes(INotificationsDb db, IActivePeople people) : IConversationPushes
{
    public async Task<PushReport?> Of(
        UserId user, ConversationId conversation, DateTimeOffset since, CancellationToken ct)
    {
        var devices = await db.ConversationPushes.AsNoTracking()
            .Where(p => p.UserId == user && p.ConversationId == conversation && p.At >= since).ToListAsync(ct);
        if (devices.Where(p => p.SentAt >= since).Max(p => p.SentAt) is { } sentAt)
        {
            return new(sentAt, FailedAt: null, Failure: null);
        }

        return devices.Where(p => p.FailedAt >= since).MaxBy(p => p.FailedAt) is { } failed
            ? new(SentAt: null, failed.FailedAt, FailureOf(failed.FailedStatus))
            : null;
    }

    /// <summary>
    /// Stores the outcome of one, unless the person is invisible: who is pushed to is away. Of groups nobody is told,
    /// whose notifications are from nobody.
    /// </summary>
    public async Task Store(PushDelivery delivery, PushAnswer answer, DateTimeOffset now, CancellationToken ct)
    {
        if (delivery.ConversationId is not { } conversation
            || await db.Notifications.AnyAsync(n => n.Id == delivery.NotificationId && n.FromUserId == null, ct)
            || await people.IsInvisible(delivery.UserId, ct))
        {
            return;
        }

        var push = await db.ConversationPushes.SingleOrDefaultAsync(
            p => p.UserId == delivery.UserId && p.ConversationId == conversation
                && p.SubscriptionId == delivery.SubscriptionId,
            ct) ?? db.ConversationPushes.Add(new ConversationPush
            {
                UserId = delivery.UserId,
                ConversationId = conversation,
                SubscriptionId = delivery.SubscriptionId,
                At = now,
            }).Entity;
        push.At = now;
        if (answer.Status is >= 200 and < 300)
        {
            push.SentAt = now;
        }
        else
        {
            (push.FailedAt, push.FailedStatus) = (now, answer.Status);
        }
    }

    private static PushFailure FailureOf(int status) => status switch
    {
        0 => PushFailure.Unreachable,
        _ when PushDeliveries.IsTemporary(status) => PushFailure.Busy,
        _ => PushFailure.Refused,
    };
}
