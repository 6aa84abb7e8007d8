using Hubbub.Domain.Notifications;

namespace Hubbub.Application.Notifications.Delivery;

/// <summary>
/// What owners were notified of within a day: they are not notified of it again when it is taken back and done again.
/// </summary>
internal sealed class ActivityCooldowns(INotificationsStatements statements)
{
    /// <summary>Remembers these, and says which of them count, and how.</summary>
    public async Task<List<ActivityToCount>> Remember(List<Activity> activities, CancellationToken ct)
    {
        // What rang within a day does not ring again when it is done again; a comment is new unless one was taken back.
        var keys = activities.Select(a => a.Cooldown).Distinct().ToList();
        var cooldowns = (await statements.CooldownsAsync(keys, ct)).ToDictionary(KeyOf);
        var entries = new List<ActivityToCount>();
        foreach (var activity in activities)
        {
            var key = activity.Cooldown;
            var cooldown = cooldowns.GetValueOrDefault(key);
            var isQuiet = cooldown is not null && cooldown.At > activity.At - NotificationCooldown.Kept
                && (cooldown.IsTakenBack || key.Family != NotificationKind.Comment);
            if (!isQuiet)
            {
                cooldowns[key] = key.At(activity.At);
                entries.Add(new(activity, Notifies: true, IsRead: false));
            }
            else if (!cooldown!.IsTakenBack)
            {
                entries.Add(new(activity, Notifies: false, IsRead: null));
            }
            else if (cooldown.WasRead is not null || key.Family == NotificationKind.Comment)
            {
                entries.Add(new(activity, Notifies: false, cooldown.WasRead ?? false));
            }

            cooldown = cooldowns[key];
            (cooldown.IsTakenBack, cooldown.WasRead, cooldown.SourceId) = (false, null, activity.SourceId);
        }

        await statements.StoreCooldownsAsync(keys.ConvertAll(k => cooldowns[k]), ct);
        return entries;
    }

    /// <summary>These are taken back; <paramref name="wasRead"/> says whether their notifications were read.</summary>
    public Task MarkTakenBack(
        IReadOnlyList<NotificationCooldown> cooldowns, Func<NotificationCooldown, bool[]> wasRead, CancellationToken ct)
    {
        foreach (var cooldown in cooldowns)
        {
            cooldown.IsTakenBack = true;
            cooldown.WasRead = wasRead(cooldown) is [var isRead, ..] ? isRead : null;
        }

        return statements.StoreCooldownsAsync(cooldowns, ct);
    }

    public static CooldownKey KeyOf(NotificationCooldown cooldown) =>
        new(cooldown.ActorId, cooldown.PostId, cooldown.CommentId, cooldown.Family, cooldown.UserId);
}
