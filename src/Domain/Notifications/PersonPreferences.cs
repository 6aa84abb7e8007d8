using Hubbub.Domain.Common;

namespace Hubbub.Domain.Notifications;

/// <summary>
/// How what one person does notifies another. Without a row: in every channel that the type is on in; nobody has a row
/// with all channels on.
/// </summary>
public sealed class PersonPreferences
{
    public const int MostPerPerson = 200;

    public PersonPreferences(UserId userId, UserId personId) => (UserId, PersonId) = (userId, personId);

    /// <summary>Who is notified.</summary>
    public UserId UserId { get; private init; }

    /// <summary>Whose acts.</summary>
    public UserId PersonId { get; private init; }

    /// <summary>The channels that are off, as a set of bits: 1 &lt;&lt; channel.</summary>
    public int Off { get; private set; }

    public bool IsOn(NotificationChannel channel) => (Off & channel.Bit()) == 0;

    public void Set(NotificationChannel channel, bool isOn) =>
        Off = isOn ? Off & ~channel.Bit() : Off | channel.Bit();
}

public static class NotificationChannelBits
{
    /// <summary>The channel in a set of bits.</summary>
    public static int Bit(this NotificationChannel channel) => 1 << (int)channel;

    /// <summary>What being off in the app is off in, too: everything.</summary>
    public static int OffBits(this NotificationChannel channel) => channel.Bit() | NotificationChannel.InApp.Bit();
}
