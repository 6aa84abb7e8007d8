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
