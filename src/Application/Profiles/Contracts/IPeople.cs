using Hubbub.Application.Common;
using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Profiles.Contracts;

/// <summary>Who people are, for lists and events of other modules.</summary>
public interface IPeople
{
    /// <summary>The cards of these people; ids of nobody are left out.</summary>
    Task<IReadOnlyDictionary<UserId, UserCard>> GetMany(IReadOnlyCollection<UserId> ids, CancellationToken ct);

    /// <summary>Whether this person is there and can be found; null when not, else whether their account is private.</summary>
    Task<bool?> IsPrivate(UserId id, CancellationToken ct);

    /// <summary>A person's profile for themselves; null when there is none.</summary>
    Task<OwnProfile?> OwnProfile(UserId id, CancellationToken ct);

    /// <summary>The first <paramref name="count"/> findable people after an id, in the order of ids.</summary>
    Task<IReadOnlyList<UserId>> After(UserId id, int count, CancellationToken ct);
}

/// <summary>Finds people by their names.</summary>
public interface IPeopleSearch
{
    /// <summary>
    /// People whose username starts with some text, then those whose display name has its words, without those apart from the
    /// viewer. Null: the cursor belongs to another list.
    /// </summary>
    Task<Page<UserCard>?> Find(UserId viewer, string text, PageRequest page, CancellationToken ct);
}

/// <summary>
/// Keeps a profile in step with its account, in the account's own commit: a person is never there by half, and is
/// gone for others the moment a freeze or deletion is acknowledged.
/// </summary>
public interface IAccountProfiles
{
    void Add(UserId id, string username, DateTimeOffset createdAt);

    Task Show(UserId id, CancellationToken ct);

    Task HideFrozen(UserId id, CancellationToken ct);

    Task HideDeleted(UserId id, CancellationToken ct);
}

/// <summary>A person as others see them beside a message, a notification or in a list.</summary>
/// <param name="Id">The person.</param>
/// <param name="Username">Unique name; absent while the account is frozen or deleted.</param>
/// <param name="DisplayName">The name to show.</param>
/// <param name="IsAvailable">False while the account is frozen or deleted: show the name, offer nothing.</param>
/// <param name="Avatar">Their picture, a square of 96, 256 and 512 pixels; absent while they have none.</param>
public sealed record UserCard(
    UserId Id, string? Username, string DisplayName, bool IsAvailable, PictureUrls? Avatar = null)
{
    /// <summary>As those see it who are apart from this person.</summary>
    public UserCard WithoutAvatar() => this with { Avatar = null };
}

/// <summary>Everything a person says and shows of themselves.</summary>
public sealed record OwnProfile(
    UserId Id,
    string Username,
    string DisplayName,
    string? Bio,
    string? Location,
    string? Website,
    bool IsPrivate,
    DateTimeOffset CreatedAt,
    PictureUrls? Avatar,
    PictureUrls? Cover);
