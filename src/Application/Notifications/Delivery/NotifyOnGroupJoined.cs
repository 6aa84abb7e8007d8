using Hubbub.Application.Messaging.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging.Events;
using Hubbub.Domain.Notifications;
using MediatR;

namespace Hubbub.Application.Notifications.Delivery;

/// <summary>
/// Notifies those whom someone else added to a group. It is the notification of the group, which counts no messages
/// yet.
/// </summary>
internal sealed class NotifyOnGroupJoined(
    INotificationsStatements statements, IConversations conversations, Notifier notifier, TimeProvider clock)
    : INotificationHandler<GroupMembersJoined>
{
    public async Task Handle(GroupMembersJoined e, CancellationToken ct)
    {
        var notMuted = await notifier.NotMuted([.. e.Users.Select(u => (e.By, u))], ct);
        if (notMuted.Count == 0 || await conversations.GroupNameOf(e.Conversation, ct) is not { } name)
        {
            return;
        }

        // This may run late: those who left again are not members.
        var members = await conversations.MembersOf(e.Conversation, ct);
        var found = await statements.ToNotifyAsync(
            [
                .. notMuted.Where(p => members.Contains(p.Recipient)).Select(
                    p => new MessagesTarget(p.Recipient, e.Conversation, NotificationType.NewMessage)),
            ],
            clock.Now(),
            ct);
        List<Notification> added =
        [
            .. found.Where(f => f is { IsOff: false, IsMuted: false, Unread: null }
                && f.People.IsOn(e.By, NotificationChannel.InApp)).Select(f => new Notification
            {
                Id = notifier.NextId(),
                Order = notifier.NextOrder(),
                UserId = f.Target.Owner,
                Type = NotificationType.NewMessage,
                ConversationId = e.Conversation,
                Count = 0,
                Message = $"You were added to {name}",
                CreatedAt = e.At,
            }),
        ];
        if (added.Count > 0)
        {
            await statements.StoreNewAsync(added, ct);
            await notifier.Deliver(
                added, added.ToLookup(n => n, _ => e.By), new Dictionary<UserId, Profiles.Contracts.UserCard>(), ct);
        }
    }
}
