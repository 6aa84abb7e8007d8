using System.Globalization;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;

namespace Hubbub.Application.Notifications.Preferences;

/// <summary>The people whose acts do not notify someone in every channel.</summary>
public sealed class PeopleOff
{
    public static readonly PeopleOff Nobody = new(string.Empty);

    private readonly string _people;

    private PeopleOff(string people) => _people = people;

    /// <summary>From "id:bits,id:bits,…", as statements return it; null for nobody.</summary>
    public static PeopleOff Of(string? people) => string.IsNullOrEmpty(people) ? Nobody : new($",{people}");

    /// <summary>Whether what this person does may notify in the channel.</summary>
    public bool IsOn(UserId person, NotificationChannel channel) =>
        this == Nobody || (OffOf(person) & channel.OffBits()) == 0;

    /// <summary>Whether what these people did may: by one of them, or by nobody in particular.</summary>
    public bool IsOn(IEnumerable<UserId> people, NotificationChannel channel) =>
        this == Nobody || people.Select(p => IsOn(p, channel)).DefaultIfEmpty(true).Any(isOn => isOn);

    // Searched and not parsed, because an act looks for one person among up to 200.
    private int OffOf(UserId person)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $",{person.Value}:");
        var at = _people.IndexOf(key, StringComparison.Ordinal);
        if (at < 0)
        {
            return 0;
        }

        var bits = _people.AsSpan(at + key.Length);
        var end = bits.IndexOf(',');
        return int.Parse(end < 0 ? bits : bits[..end], CultureInfo.InvariantCulture);
    }
}
