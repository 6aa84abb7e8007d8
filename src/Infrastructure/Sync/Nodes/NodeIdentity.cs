namespace Hubbub.Infrastructure.Sync.Nodes;

/// <summary>
/// This process's node: its slot is part of the ids it generates and marks the outbox rows that it relays.
/// </summary>
public sealed class NodeIdentity
{
    /// <summary>Unique per process run.</summary>
    public string Instance { get; } = Guid.NewGuid().ToString("N");

    public int Slot { get; internal set; }
}

/// <summary>A node's lease on a slot, which is free once the lease expires.</summary>
internal sealed class Node(int slot, string instance, DateTimeOffset expiresAt)
{
    public int Slot { get; private init; } = slot;

    public string Instance { get; set; } = instance;

    public DateTimeOffset ExpiresAt { get; set; } = expiresAt;
}
