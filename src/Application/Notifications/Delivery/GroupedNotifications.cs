using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;

namespace Hubbub.Application.Notifications.Delivery;

/// <summary>Updates the text of grouped notifications, stores them and pushes them to their owners.</summary>
internal sealed class GroupedNotifications(INotificationsStatements statements, IPeople people, Notifier notifier)
{
    /// <summary>
    /// Stores these with the people they now show, and pushes them to their owners; those in
    /// <paramref name="notified"/>, each with who caused it, move to the top of the list.
    /// </summary>
    public async Task StoreAndPush(
        IReadOnlyCollection<Notification> notifications,
        IReadOnlyCollection<Notification> added,
        IReadOnlyCollection<(Notification Notification, UserId By)> notified,
        CancellationToken ct)
    {
        if (notifications.Count == 0)
        {
            return;
        }

        var by = notified.ToLookup(n => n.Notification, n => n.By);
        var first = (await statements.FirstActorsAsync([.. notifications.Select(n => n.Id)], ct)).ToLookup(
            a => a.NotificationId);
        var shown = notifications.ToDictionary(n => n, n => first[n.Id].DistinctBy(a => a.ActorId).Take(3).ToList());
        var cards = await people.GetMany([.. shown.Values.SelectMany(a => a).Select(a => a.ActorId).Distinct()], ct);
        foreach (var (notification, actors) in shown)
        {
            notification.Show(actors, GroupedText.Of(notification, actors, cards));
            notification.Order = by.Contains(notification) ? notifier.NextOrder() : notification.Order;
        }

        await statements.StoreNewAsync(added, ct);
        await statements.StoreCountsAsync([.. notifications.Except(added)], ct);
        await notifier.Deliver([.. notifications.Where(by.Contains)], by, cards, ct);
        await notifier.Update([.. notifications.Where(n => !by.Contains(n))], cards, ct);
    }
}
