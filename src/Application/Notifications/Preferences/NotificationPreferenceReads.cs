using Hubbub.Application.Notifications.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Notifications.Preferences;

internal sealed class NotificationPreferenceReads(INotificationsDb db, TimeProvider clock) : INotificationPreferences
{
    public async Task<PreferencesRow> Of(UserId user, CancellationToken ct)
    {
        var now = clock.Now();
        var set = await db.NotificationPreferences.AsNoTracking().SingleOrDefaultAsync(p => p.UserId == user, ct)
            ?? new NotificationPreferences(user);
        var mutes = await db.ConversationMutes.AsNoTracking()
            .Where(m => m.UserId == user && (m.Until == null || m.Until > now))
            .OrderBy(m => m.ConversationId)
            .Select(m => new MutedConversation(m.ConversationId, m.Until))
            .ToListAsync(ct);
        var people = await db.PersonPreferences.AsNoTracking()
            .Where(p => p.UserId == user).OrderBy(p => p.PersonId).ToListAsync(ct);
        return new(
            [
                .. Enum.GetValues<NotificationType>().Select(type => new TypePreferences(
                    type,
                    set.IsOn(type, NotificationChannel.InApp),
                    set.IsOn(type, NotificationChannel.Push),
                    set.IsOn(type, NotificationChannel.Email))),
            ],
            set.PushContent,
            set.EmailAfterMinutes,
            mutes,
            [
                .. people.Select(p => new PersonPreferencesRow(
                    p.PersonId,
                    p.IsOn(NotificationChannel.InApp),
                    p.IsOn(NotificationChannel.Push),
                    p.IsOn(NotificationChannel.Email))),
            ]);
    }
}
