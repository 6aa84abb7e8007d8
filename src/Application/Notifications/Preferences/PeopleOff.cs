using System.Globalization;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;

namespace Hubbub.Application.Notifications.Preferences;

/// <summary>The people whose acts do not notify someone in every channel.</summary>
public sealed class PeopleOff
{
    public static readonly PeopleOff Nobody = new(new Dictionary<UserId, int>());

    private readonly IReadOnlyDictionary<UserId, int> _off;

    private PeopleOff(IReadOnlyDictionary<UserId, int> off) => _off = off;

    /// <summary>Reads "id:bits,id:bits,…", as statements return it.</summary>
    public static PeopleOff Parse(string? people) => string.IsNullOrEmpty(people)
        ? Nobody
        : new(people.Split(',').Select(p => p.Split(':')).ToDictionary(
            p => new UserId(long.Parse(p[0], CultureInfo.InvariantCulture)),
            p => int.Parse(p[1], CultureInfo.InvariantCulture)));

    /// <summary>Whether what this person does may notify in the channel.</summary>
    public bool IsOn(UserId person, NotificationChannel channel) =>
        (_off.GetValueOrDefault(person) & channel.OffBits()) == 0;

    /// <summary>Whether what these people did may: by one of them, or by nobody in particular.</summary>
    public bool IsOn(IEnumerable<UserId> people, NotificationChannel channel) =>
        _off.Count == 0 || people.Select(p => IsOn(p, channel)).DefaultIfEmpty(true).Any(isOn => isOn);
}
