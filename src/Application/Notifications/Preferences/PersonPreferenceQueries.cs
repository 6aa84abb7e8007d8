using Hubbub.Domain.Notifications;

namespace Hubbub.Application.Notifications.Preferences;

internal static class PersonPreferenceQueries
{
    /// <summary>
    /// Those of these that may notify their owners in the channel: not everything that they count was done by people
    /// whose acts do not. Who sent the messages of a group is not known here.
    /// </summary>
    public static IQueryable<Notification> ByPeopleOn(
        this INotificationsDb db, IQueryable<Notification> notifications, NotificationChannel channel)
    {
        var off = channel.OffBits();
        return notifications.Where(
            n => (n.Kind == null && !db.PersonPreferences.Any(
                    p => p.UserId == n.UserId && p.PersonId == n.FromUserId && (p.Off & off) != 0))
                || (n.Kind != null && db.NotificationActors.Any(
                    a => a.NotificationId == n.Id && !db.PersonPreferences.Any(
                        p => p.UserId == n.UserId && p.PersonId == a.ActorId && (p.Off & off) != 0))));
    }
}
