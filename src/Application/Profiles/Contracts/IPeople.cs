using Hubbub.Domain.Common;
using Hubbub.Domain.Profiles;

namespace Hubbub.Application.Profiles.Contracts;

/// <summary>Names and cards of people, for the lists and events of other modules.</summary>
public interface IPeople
{
    /// <summary>The cards of these people; unknown ids are skipped.</summary>
    Task<IReadOnlyDictionary<UserId, UserCard>> GetMany(IReadOnlyCollection<UserId> ids, CancellationToken ct);

    /// <summary>Who can begin a conversation with each of these people; unknown ids are skipped.</summary>
    Task<IReadOnlyDictionary<UserId, WhoCanMessage>> WhoCanMessage(
        IReadOnlyCollection<UserId> ids, CancellationToken ct);

    /// <summary>
    /// The people with these usernames, which are in lower case; those that do not exist, or are frozen or deleted, are
    /// skipped.
    /// </summary>
    Task<IReadOnlyDictionary<string, UserId>> Named(IReadOnlyCollection<string> usernames, CancellationToken ct);

    /// <summary>Whether this person's account is private; null if it does not exist, or is frozen or deleted.</summary>
    Task<bool?> IsPrivate(UserId id, CancellationToken ct);

    /// <summary>Whether all of these people give read receipts.</summary>
    Task<bool> GiveReadReceipts(IReadOnlyCollection<UserId> ids, CancellationToken ct);

    /// <summary>Those of these people whom analytics may count.</summary>
    Task<IReadOnlySet<UserId>> AllowAnalytics(IReadOnlyCollection<UserId> ids, CancellationToken ct);

    /// <summary>Those of these people whom only the people they follow can add to groups.</summary>
    Task<IReadOnlySet<UserId>> OnlyAddedByFollowed(IReadOnlyCollection<UserId> ids, CancellationToken ct);

    /// <summary>Those of these people who were erased for good, not only deleted.</summary>
    Task<IReadOnlySet<UserId>> ErasedAmong(IReadOnlyCollection<UserId> ids, CancellationToken ct);

    /// <summary>A person's profile, for themselves; null if it does not exist.</summary>
    Task<OwnProfile?> OwnProfile(UserId id, CancellationToken ct);

    /// <summary>The first <paramref name="count"/> visible people after an id, in the order of their ids.</summary>
    Task<IReadOnlyList<UserId>> After(UserId id, int count, CancellationToken ct);
}
