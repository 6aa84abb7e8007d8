using Hubbub.Domain.Notifications;

namespace Hubbub.Application.Notifications.Delivery;

/// <summary>
/// What owners were notified of within the last day, so that undoing and repeating an action does not notify again.
/// </summary>
internal sealed class ActivityCooldowns(INotificationsStatements statements)
{
    /// <summary>Records these, and returns the ones that count, and how.</summary>
    public async Task<List<ActivityToCount>> Remember(List<Activity> activities, CancellationToken ct)
    {
        // An action repeated within a day does not notify again; a comment is a new action unless one was deleted.
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

    /// <summary>
    /// Records that these were undone; <paramref name="wasRead"/> tells whether their notifications had been read.
    /// </summary>
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
