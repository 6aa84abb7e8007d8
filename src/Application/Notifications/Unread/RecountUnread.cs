using Hubbub.Application.Common;
using Hubbub.Application.Common.Jobs;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using Hubbub.Domain.Notifications.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Hubbub.Application.Notifications.Unread;

/// <summary>
/// Recounts a sample of the stored unread numbers, of people from a random one on: the messages, or mentions, that an
/// unread notification of a conversation counts are at most those that are unread. One that counts more is repaired,
/// and its owner's devices are told. All other unread numbers are counted when they are read.
/// </summary>
internal sealed partial class RecountUnread(
    INotificationsDb db,
    IStorage storage,
    IConversations conversations,
    UnreadDrift drift,
    TimeProvider clock,
    ILogger<RecountUnread> logger)
    : IJob
{
    private const int PerStep = 50;

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task<bool> Run(CancellationToken ct)
    {
        var sample = await storage.ReadSnapshotAsync(Sample, ct);
        drift.Recounted(sample.Count);
        foreach (var (stored, _) in sample.Where(s => s.Stored.Count > s.Unread))
        {
            drift.Drifted(await db.InTransactionAsync(token => Repair(stored.Id, token), ct));
        }

        return false;
    }

    private async Task<List<(Notification Stored, int Unread)>> Sample(CancellationToken ct)
    {
        var stored = db.Notifications.AsNoTracking().Where(n => !n.IsRead && n.ConversationId != null)
            .OrderBy(n => n.UserId).ThenBy(n => n.ConversationId);
        var first = await stored.Select(n => n.UserId).FirstOrDefaultAsync(ct);
        var last = await stored.Reverse().Select(n => n.UserId).FirstOrDefaultAsync(ct);
        var start = new UserId(Random.Shared.NextInt64(first.Value, last.Value + 1));
        var chosen = await stored.Where(n => !(n.UserId < start)).Take(PerStep).ToListAsync(ct);
        chosen.AddRange(await stored.Where(n => n.UserId < start).Take(PerStep - chosen.Count).ToListAsync(ct));
        var sample = new List<(Notification, int)>();
        foreach (var notification in chosen)
        {
            sample.Add((notification, await UnreadOf(notification, ct)));
        }

        return sample;
    }

    // It may have changed since the sample was read.
    private async Task<int> Repair(NotificationId id, CancellationToken ct)
    {
        var stored = await db.Notifications.AsNoTracking().SingleOrDefaultAsync(n => n.Id == id && !n.IsRead, ct);
        var unread = stored is null ? 0 : await UnreadOf(stored, ct);
        if (stored is null || stored.Count <= unread)
        {
            return 0;
        }

        LogDrift(stored.Id.Value, stored.UserId.Value, stored.ConversationId!.Value.Value, stored.Count, unread);
        db.Raise(new MessageCountDrifted(stored.ConversationId.Value, stored.UserId, clock.Now()));
        return stored.Count - unread;
    }

    private async Task<int> UnreadOf(Notification stored, CancellationToken ct)
    {
        var unread = await conversations.UnreadOf(stored.ConversationId!.Value, stored.UserId, ct);
        return stored.Type == NotificationType.Mention ? unread.Mentions : unread.Messages;
    }

    [LoggerMessage(
        1,
        LogLevel.Warning,
        "Notification {Notification} of {User} counted {Stored} messages of conversation {Conversation}, but {Unread} are "
        + "unread; it is repaired")]
    private partial void LogDrift(long notification, long user, long conversation, int stored, int unread);
}
