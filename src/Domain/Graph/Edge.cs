using Hubbub.Domain.Common;

namespace Hubbub.Domain.Graph;

public enum FollowState
{
    None,
    Requested,
    Following,
}

/// <summary>
/// What one person did about another: one direction of a <see cref="Relationship"/>. The two directions are always
/// loaded and changed together; <see cref="Version"/>, the concurrency token, makes a follow and a block that meet
/// happen one after the other.
/// </summary>
public sealed class Edge : Entity
{
    public Edge(UserId fromId, UserId toId) => (FromId, ToId) = (fromId, toId);

    public UserId FromId { get; private init; }

    public UserId ToId { get; private init; }

    public FollowState Follow { get; internal set; }

    /// <summary>Made anew whenever <see cref="Follow"/> changes; lists of followers and requests are in its order.</summary>
    public long FollowId { get; internal set; }

    /// <summary>Made when a block began and null while none stands; the list of blocked people is in its order.</summary>
    public long? BlockId { get; internal set; }

    /// <summary>Made when a mute began and null while none stands; the list of muted people is in its order.</summary>
    public long? MuteId { get; internal set; }

    public long Version { get; internal set; }

    internal void Tell(DomainEvent happened) => Raise(happened);
}
