using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications.Events;

namespace Hubbub.Domain.Notifications;

/// <summary>A way in which someone can be notified. The names on the wire are in lower snake case.</summary>
public enum NotificationChannel
{
    InApp,
    Push,
    Email,
}

/// <summary>How much of a notification a push message says.</summary>
public enum PushContent
{
    /// <summary>Its text.</summary>
    Full,

    /// <summary>Only ids; the device fetches the text.</summary>
    Ids,
}

/// <summary>
/// What someone wants to be notified of, and how. Without a row: everything in the app and by push, nothing by e-mail.
/// </summary>
public sealed class NotificationPreferences : Entity
{
    public const int DefaultEmailAfterMinutes = 60;
    public const int MinEmailAfterMinutes = 5;
    public const int MaxEmailAfterMinutes = 7 * 24 * 60;

    public NotificationPreferences(UserId userId) => UserId = userId;

    public UserId UserId { get; private init; }

    /// <summary>The types that are off in the app, as a set of bits: 1 &lt;&lt; type.</summary>
    public int InAppOff { get; private set; }

    /// <summary>The types that are off for push.</summary>
    public int PushOff { get; private set; }

    /// <summary>The types that are on for e-mail.</summary>
    public int EmailOn { get; private set; }

    public PushContent PushContent { get; private set; }

    /// <summary>How long a notification is unread before it is mailed.</summary>
    public int EmailAfterMinutes { get; private set; } = DefaultEmailAfterMinutes;

    /// <summary>A concurrency token.</summary>
    public long Version { get; private set; }

    public bool IsOn(NotificationType type, NotificationChannel channel) => channel switch
    {
        NotificationChannel.InApp => !InAppOff.Has(type),
        NotificationChannel.Push => !PushOff.Has(type),
        NotificationChannel.Email => EmailOn.Has(type),
    };

    public void Set(NotificationType type, NotificationChannel channel, bool isOn, DateTimeOffset now)
    {
        if (IsOn(type, channel) == isOn)
        {
            return;
        }

        var bit = 1 << (int)type;
        (InAppOff, PushOff, EmailOn) = channel switch
        {
            NotificationChannel.InApp => (InAppOff ^ bit, PushOff, EmailOn),
            NotificationChannel.Push => (InAppOff, PushOff ^ bit, EmailOn),
            NotificationChannel.Email => (InAppOff, PushOff, EmailOn ^ bit),
        };
        Change(now);
    }

    public void Set(PushContent content, DateTimeOffset now)
    {
        if (PushContent != content)
        {
            PushContent = content;
            Change(now);
        }
    }

    public void SetEmailAfter(int minutes, DateTimeOffset now)
    {
        if (EmailAfterMinutes != minutes)
        {
            EmailAfterMinutes = minutes;
            Change(now);
        }
    }

    /// <summary>How some people's acts notify was changed. It is stored apart, and counts as a change here.</summary>
    public void ChangePeople(DateTimeOffset now) => Change(now);

    private void Change(DateTimeOffset now)
    {
        Version++;
        if (Events.Count == 0)
        {
            Raise(new NotificationPreferencesChanged(UserId, now));
        }
    }
}

public static class NotificationTypeBits
{
    /// <summary>Whether a type is in a set of bits.</summary>
    public static bool Has(this int bits, NotificationType type) => (bits & (1 << (int)type)) != 0;
}
