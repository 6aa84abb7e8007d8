namespace Hubbub.Infrastructure.Sync.Nodes;

/// <summary>A node's lease on a slot, which is free once the lease expires.</summary>
internal sealed class Node(int slot, string instance, DateTimeOffset expiresAt)
{
    public int Slot { get; private init; } = slot;

    public string Instance { get; set; } = instance;

    public DateTimeOffset ExpiresAt { get; set; } = expiresAt;
}
