using Hubbub.Domain.Common;

namespace Hubbub.Application.Graph.Contracts;

/// <summary>What other modules may ask about who follows, blocks and mutes whom.</summary>
public interface IRelations
{
    /// <summary>Whether a block stands between the two, either way.</summary>
    Task<bool> AreApart(UserId one, UserId other, CancellationToken ct);

    /// <summary>Those of <paramref name="people"/> with whom a block stands, either way.</summary>
    Task<IReadOnlySet<UserId>> ApartFrom(UserId user, IReadOnlyCollection<UserId> people, CancellationToken ct);

    /// <summary>Those of <paramref name="pairs"/> between whom a block stands, either way.</summary>
    Task<IReadOnlySet<(UserId One, UserId Other)>> ApartAmong(
        IReadOnlyCollection<(UserId One, UserId Other)> pairs, CancellationToken ct);

    /// <summary>
    /// Those of <paramref name="pairs"/> in which the listener muted the actor or is apart from them: they are told nothing.
    /// </summary>
    Task<IReadOnlySet<(UserId Actor, UserId Listener)>> MutedOrBlockedAmong(
        IReadOnlyCollection<(UserId Actor, UserId Listener)> pairs, CancellationToken ct);

    /// <summary>Those of <paramref name="pairs"/> in which the first follows the second.</summary>
    Task<IReadOnlySet<(UserId Follower, UserId Followee)>> FollowsAmong(
        IReadOnlyCollection<(UserId Follower, UserId Followee)> pairs, CancellationToken ct);

    /// <summary>Those of <paramref name="people"/> who follow this person and are followed back.</summary>
    Task<IReadOnlySet<UserId>> FriendsAmong(UserId user, IReadOnlyCollection<UserId> people, CancellationToken ct);

    /// <summary>Those who follow this person and are followed back; at most <paramref name="most"/>.</summary>
    Task<IReadOnlyList<UserId>> FriendsOf(UserId user, int most, CancellationToken ct);

    /// <summary>How many follow this person, are followed, and wait for an answer.</summary>
    Task<GraphCounts> CountsOf(UserId user, CancellationToken ct);

    /// <summary>How the viewer stands to the other.</summary>
    Task<RelationshipRow> Between(UserId viewer, UserId other, CancellationToken ct);
}

/// <summary>How many follow a person, how many they follow, and how many ask to follow them.</summary>
public sealed record GraphCounts(int Followers, int Following, int Requests);

/// <summary>How one person stands to another.</summary>
/// <param name="Following">I follow them.</param>
/// <param name="FollowedBy">They follow me.</param>
/// <param name="Requested">I asked to follow them.</param>
/// <param name="RequestedBy">They asked to follow me.</param>
/// <param name="Blocked">I blocked them. That they blocked me is never said.</param>
/// <param name="Muted">I muted them.</param>
public sealed record RelationshipRow(
    bool Following,
    bool FollowedBy,
    bool Requested,
    bool RequestedBy,
    bool Blocked,
    bool Muted);
