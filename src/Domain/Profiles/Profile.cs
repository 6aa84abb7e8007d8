using Hubbub.Domain.Common;
using Hubbub.Domain.Profiles.Events;

namespace Hubbub.Domain.Profiles;

/// <summary>Whether others can see a person.</summary>
public enum Availability
{
    Available,
    Frozen,
    Deleted,
}

/// <summary>Who can begin a conversation with a person, or add them to a group without inviting them.</summary>
public enum WhoCanMessage
{
    Everyone,

    /// <summary>The people whom they follow.</summary>
    Following,

    Nobody,
}

/// <summary>Who can add a person to groups; others invite them.</summary>
public enum WhoCanAddToGroups
{
    Everyone,

    /// <summary>The people whom they follow.</summary>
    Following,
}

/// <summary>
/// What others see of a person. Created in the same commit as the account, so that neither exists alone.
/// </summary>
public sealed class Profile : Entity
{
    /// <summary>How the keys of erased accounts begin, which nobody can register.</summary>
    public const string ErasedKey = "~";

    public const int MaxDisplayName = 50;
    public const int MaxBio = 500;
    public const int MaxLocation = 100;
    public const int MaxWebsite = 200;

    public Profile(UserId userId, string username, DateTimeOffset createdAt)
    {
        (UserId, CreatedAt) = (userId, createdAt);
        (Username, UsernameKey) = (username, KeyOf(username));
        (DisplayName, DisplayNameKey) = (username, KeyOf(username));
    }

    public UserId UserId { get; private init; }

    public string Username { get; private set; }

    /// <summary>The username in lower case, for look-up and prefix search.</summary>
    public string UsernameKey { get; private set; }

    public string DisplayName { get; private set; }

    /// <summary>No longer read; a column is dropped only after the release that stopped reading it.</summary>
    public string DisplayNameKey { get; private set; }

    /// <summary>
    /// The words by which others find the person. An account that may be reactivated keeps them; an erased one has
    /// none.
    /// </summary>
    public IReadOnlyList<string> NameWords =>
        UsernameKey.StartsWith(ErasedKey, StringComparison.Ordinal)
            ? []
            : [.. SearchWords.Of(DisplayName).Distinct(StringComparer.Ordinal)];

    public string? Bio { get; private set; }

    public string? Location { get; private set; }

    public string? Website { get; private set; }

    /// <summary>The image that is cropped to a square and shown on the card.</summary>
    public MediaId? AvatarId { get; private set; }

    /// <summary>The image behind the profile's header.</summary>
    public MediaId? CoverId { get; private set; }

    /// <summary>Followers need to be accepted, and only they see more than the card.</summary>
    public bool IsPrivate { get; private set; }

    public WhoCanMessage WhoCanMessage { get; private set; }

    /// <summary>Whether the person gives read receipts, and so receives those of others.</summary>
    public bool ReadReceipts { get; private set; } = true;

    public WhoCanAddToGroups WhoCanAddToGroups { get; private set; }

    /// <summary>Whether analytics count the person: as active, and as a visitor and a viewer of posts.</summary>
    public bool AllowAnalytics { get; private set; } = true;

    public Availability Availability { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public static string KeyOf(string name) => name.ToLowerInvariant();

    public void Update(
        string displayName,
        string? bio,
        string? location,
        string? website,
        bool isPrivate,
        DateTimeOffset now,
        WhoCanMessage? whoCanMessage = null)
    {
        var who = whoCanMessage ?? WhoCanMessage;
        if ((displayName, bio, location, website, isPrivate, who)
            == (DisplayName, Bio, Location, Website, IsPrivate, WhoCanMessage))
        {
            return;
        }

        if (isPrivate != IsPrivate)
        {
            Raise(isPrivate ? new ProfileHidden(UserId, now) : new ProfileShown(UserId, now));
        }

        (DisplayName, DisplayNameKey) = (displayName, KeyOf(displayName));
        (Bio, Location, Website, IsPrivate, WhoCanMessage) = (bio, location, website, isPrivate, who);
        Raise(new ProfileChanged(UserId, now));
    }

    public void SetReadReceipts(bool isOn, DateTimeOffset now)
    {
        if (ReadReceipts != isOn)
        {
            ReadReceipts = isOn;
            Raise(new ProfileSettingsChanged(UserId, now));
        }
    }

    public void SetWhoCanAddToGroups(WhoCanAddToGroups who, DateTimeOffset now)
    {
        if (WhoCanAddToGroups != who)
        {
            WhoCanAddToGroups = who;
            Raise(new ProfileSettingsChanged(UserId, now));
        }
    }

    public void SetAllowAnalytics(bool isOn, DateTimeOffset now)
    {
        if (AllowAnalytics != isOn)
        {
            AllowAnalytics = isOn;
            Raise(new ProfileSettingsChanged(UserId, now));
        }
    }

    public void SetAvatar(MediaId? image, DateTimeOffset now)
    {
        if (AvatarId != image)
        {
            AvatarId = image;
            Raise(new ProfileChanged(UserId, now));
        }
    }

    public void SetCover(MediaId? image, DateTimeOffset now)
    {
        if (CoverId != image)
        {
            CoverId = image;
            Raise(new ProfileChanged(UserId, now));
        }
    }

    public void SetAvailability(Availability availability, DateTimeOffset now)
    {
        if (Availability != availability)
        {
            Availability = availability;
            Raise(availability == Availability.Available
                ? new ProfileShown(UserId, now)
                : new ProfileHidden(UserId, now));
            Raise(new ProfileChanged(UserId, now));
        }
    }

    /// <summary>Leaves an anonymous row, so that conversations which others keep still have a second member.</summary>
    public void Erase(DateTimeOffset now)
    {
        (Username, UsernameKey) = ($"deleted_{UserId.Value}", $"{ErasedKey}{UserId.Value}");
        (DisplayName, DisplayNameKey) = ("Deleted account", string.Empty);
        (Bio, Location, Website, Availability) = (null, null, null, Availability.Deleted);
        (AvatarId, CoverId, ReadReceipts, AllowAnalytics) = (null, null, true, true);
        Raise(new ProfileChanged(UserId, now));
    }
}

/// <summary>A word of a display name, for search.</summary>
public sealed class ProfileWord
{
    public required string Word { get; init; }

    public required UserId UserId { get; init; }
}
