using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging.Events;
using Hubbub.Domain.Notifications;

namespace Hubbub.Application.Notifications.Delivery;

/// <summary>A message about which someone may be notified.</summary>
/// <param name="Target">Who, and of what: a message, or a mention.</param>
/// <param name="Sender">Who sent it.</param>
/// <param name="At">When it was sent, or mentioned them.</param>
/// <param name="GroupName">The name of the group; null if it is between two people.</param>
/// <param name="BreaksMute">It mentions them by name, which notifies in a muted conversation too.</param>
/// <param name="Sent">The message, if it has just been sent.</param>
internal sealed record MessageToCount(
    MessagesTarget Target,
    UserId Sender,
    DateTimeOffset At,
    string? GroupName,
    bool BreaksMute = false,
    MessageSent? Sent = null);

/// <summary>
/// Counts messages in notifications. While unread, a conversation has one for its messages and one for mentions. Those
/// of a group name no person: they count the messages of several.
/// </summary>
internal sealed class MessageCounter(
    INotificationsStatements statements, IPeople people, Notifier notifier, TimeProvider clock)
{
    /// <summary>Counts these, if their owners want to be notified, and creates missing notifications.</summary>
    public async Task Count(IReadOnlyList<MessageToCount> messages, CancellationToken ct)
    {
        var found = (await statements.ToNotifyAsync([.. messages.Select(m => m.Target).Distinct()], clock.Now(), ct))
            .ToDictionary(f => f.Target);
        var toNotify = messages
            .Where(m => found[m.Target] is { IsOff: false } to && (!to.IsMuted || m.BreaksMute)
                && to.People.IsOn(m.Sender, NotificationChannel.InApp))
            .GroupBy(m => m.Target).ToList();
        if (toNotify.Count == 0)
        {
            return;
        }

        // A notification that is already first in its owner's list keeps its order, because a new order costs a page
        // write.
        var firsts = found.Values.Where(f => f.IsFirst).Select(f => f.Unread!).ToDictionary(n => n.UserId);
        var senders = await people.GetMany(
            [.. toNotify.SelectMany(m => m).Where(m => m.GroupName is null).Select(m => m.Sender).Distinct()], ct);
        var (notified, added) = (new List<(Notification Notification, UserId By)>(), new List<Notification>());
        var counting = new List<(Notification Notification, bool IsMoved)>();
        foreach (var some in toNotify)
        {
            var (count, newest, notification) = (some.Count(), some.Last(), found[some.Key].Unread);
            if (notification is not null)
            {
                var stays = firsts.GetValueOrDefault(notification.UserId) == notification;
                notification.CountMore(count, newest.At, stays ? notification.Order : notifier.NextOrder());
                counting.Add((notification, IsMoved: !stays));
            }
            else
            {
                notification = NotificationOf(newest, count);
                added.Add(notification);
            }

            // A notification that moved to the front displaces the one that was first.
            if (firsts.TryGetValue(notification.UserId, out var first) && first != notification)
            {
                firsts.Remove(notification.UserId);
            }

            notification.Message = MessageText.Of(
                notification.Type,
                notification.Count,
                newest.GroupName,
                newest.GroupName is null ? senders[newest.Sender] : null,
                newest.Sent);
            notified.AddRange(some.Select(m => (notification, m.Sender)));
        }

        await statements.StoreNewAsync(added, ct);
        await statements.StoreMessageCountsAsync(counting, ct);
        var by = notified.ToLookup(n => n.Notification, n => n.By);
        await notifier.Deliver([.. by.Select(n => n.Key)], by, senders, ct);
    }

    private Notification NotificationOf(MessageToCount newest, int count) => new()
    {
        Id = notifier.NextId(),
        Order = notifier.NextOrder(),
        UserId = newest.Target.Owner,
        Type = newest.Target.Type,
        FromUserId = newest.GroupName is null ? newest.Sender : null,
        ConversationId = newest.Target.Conversation,
        Count = count,
        Message = string.Empty,
        CreatedAt = newest.At,
    };
}
