using Hubbub.Application.Common.Effects;
using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Notifications.Contracts;
using Hubbub.Application.Notifications.Push;
using Hubbub.Domain.Accounts.Events;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications.Events;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Notifications.Cleanup;

/// <summary>
/// Deletes an erased person's notifications and preferences. Other people's notifications about the person become
/// nameless, or no longer count them, and others' preferences for the person are deleted. Handles a bounded number of
/// both per step.
/// </summary>
[Deferred("erasure: everything the account ever left")]
internal sealed class ForgetErasedPerson(
    INotificationsDb db,
    INotificationLists lists,
    INotificationPreferences preferences,
    IRealtimePublisher publisher)
    : INotificationHandler<AccountErased>, INotificationHandler<NotificationsAnonymized>
{
    private const int NotificationsPerStep = 200;
    private const int OwnersPerStep = 20;
    private const string Nameless = "From a deleted account";

    public async Task Handle(AccountErased e, CancellationToken ct)
    {
        await db.Notifications.Where(n => n.UserId == e.User).DropAsync(ct);
        await db.NotificationPreferences.Where(p => p.UserId == e.User).ExecuteDeleteAsync(ct);
        await db.PersonPreferences.Where(p => p.UserId == e.User).ExecuteDeleteAsync(ct);
        await db.NotificationMails.Where(m => m.UserId == e.User).ExecuteDeleteAsync(ct);
        await db.DropPushSubscriptionsAsync(s => s.UserId == e.User, ct);
        await db.ConversationPushes.Where(p => p.UserId == e.User).ExecuteDeleteAsync(ct);
        await db.ConversationMutes.Where(m => m.UserId == e.User).ExecuteDeleteAsync(ct);
        await db.Announcements.Where(a => a.ActorId == e.User).ExecuteDeleteAsync(ct);
        db.Raise(new ActorUncounted(e.User, Owner: null, e.At));
        await Anonymize(e.User, e.At, ct);
    }

    public Task Handle(NotificationsAnonymized e, CancellationToken ct) => Anonymize(e.User, e.At, ct);

    private async Task Anonymize(UserId user, DateTimeOffset at, CancellationToken ct)
    {
        var named = await db.Notifications
            .Where(n => n.FromUserId == user && n.PostId == null && n.Message != Nameless)
            .OrderBy(n => n.Id).Take(NotificationsPerStep).ToListAsync(ct);
        foreach (var notification in named)
        {
            notification.Message = Nameless;
            notification.Version++;
        }

        await db.SaveChangesAsync(ct);
        foreach (var notification in named)
        {
            var unread = await lists.UnreadOf(notification.UserId, ct);
            publisher.Publish([notification.UserId], NotificationUpdated.From(notification, unread));
        }

        UserId[] owners = [
            .. await db.PersonPreferences.Where(p => p.PersonId == user).OrderBy(p => p.UserId)
                .Select(p => p.UserId).Take(OwnersPerStep).ToListAsync(ct),
        ];
        await db.PersonPreferences.Where(p => p.PersonId == user && owners.Contains(p.UserId)).ExecuteDeleteAsync(ct);
        foreach (var owner in owners)
        {
            publisher.Publish([owner], new PreferencesUpdated(await preferences.Of(owner, ct)));
        }

        if (named.Count == NotificationsPerStep || owners.Length == OwnersPerStep)
        {
            db.Raise(new NotificationsAnonymized(user, at));
        }
    }
}
