using Hubbub.Domain.Common;

namespace Hubbub.Domain.Graph;

public enum FollowState
{
    None,
    Requested,
    Following,
}

/// <summary>
/// One direction of a <see cref="Relationship"/>: one person's follow, block and mute of another. Both directions are
/// always loaded and changed together; <see cref="Version"/>, the concurrency token, serialises a concurrent follow and
/// block.
/// </summary>
public sealed class Edge : Entity
{
    public Edge(UserId fromId, UserId toId) => (FromId, ToId) = (fromId, toId);

    public UserId FromId { get; private init; }

    public UserId ToId { get; private init; }

    public FollowState Follow { get; internal set; }

    /// <summary>New whenever <see cref="Follow"/> changes; lists of followers and requests are ordered by it.</summary>
    public long FollowId { get; internal set; }

    /// <summary>Set when a block begins, null if there is none; the list of blocked people is ordered by it.</summary>
    public long? BlockId { get; internal set; }

    /// <summary>Set when a mute begins, null if there is none; the list of muted people is ordered by it.</summary>
    public long? MuteId { get; internal set; }

    public long Version { get; internal set; }

    internal void RaiseEvent(DomainEvent happened) => Raise(happened);
}
