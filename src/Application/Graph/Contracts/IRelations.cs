using Hubbub.Domain.Common;

namespace Hubbub.Application.Graph.Contracts;

/// <summary>What other modules can query about follows, blocks and mutes.</summary>
public interface IRelations
{
    /// <summary>Whether either has blocked the other.</summary>
    Task<bool> AreApart(UserId one, UserId other, CancellationToken ct);

    /// <summary>Those of <paramref name="people"/> who blocked this person or are blocked by them.</summary>
    Task<IReadOnlySet<UserId>> ApartFrom(UserId user, IReadOnlyCollection<UserId> people, CancellationToken ct);

    /// <summary>Those of <paramref name="pairs"/> with a block, either way.</summary>
    Task<IReadOnlySet<(UserId One, UserId Other)>> ApartAmong(
        IReadOnlyCollection<(UserId One, UserId Other)> pairs, CancellationToken ct);

    /// <summary>
    /// Those of <paramref name="pairs"/> in which the listener muted the actor, or either blocked the other: these
    /// listeners are not notified.
    /// </summary>
    Task<IReadOnlySet<(UserId Actor, UserId Recipient)>> MutedOrBlockedAmong(
        IReadOnlyCollection<(UserId Actor, UserId Recipient)> pairs, CancellationToken ct);

    /// <summary>Those of <paramref name="pairs"/> in which the first follows the second.</summary>
    Task<IReadOnlySet<(UserId Follower, UserId Followee)>> FollowsAmong(
        IReadOnlyCollection<(UserId Follower, UserId Followee)> pairs, CancellationToken ct);

    /// <summary>Those of <paramref name="people"/> who follow this person and are followed back.</summary>
    Task<IReadOnlySet<UserId>> FriendsAmong(UserId user, IReadOnlyCollection<UserId> people, CancellationToken ct);

    /// <summary>People who follow this person and are followed back; at most <paramref name="most"/>.</summary>
    Task<IReadOnlyList<UserId>> FriendsOf(UserId user, int most, CancellationToken ct);

    /// <summary>This person's counts of followers, followed people and pending follow requests.</summary>
    Task<GraphCounts> CountsOf(UserId user, CancellationToken ct);

    /// <summary>The relationship between two people, as the viewer sees it.</summary>
    Task<RelationshipRow> Between(UserId viewer, UserId other, CancellationToken ct);
}

/// <summary>A person's counts of followers, followed people and pending follow requests from others.</summary>
public sealed record GraphCounts(int Followers, int Following, int Requests);
