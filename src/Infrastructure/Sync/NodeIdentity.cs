namespace Hubbub.Infrastructure.Sync;

/// <summary>Which node this process is: its slot is part of its ids and names the outbox rows that it relays.</summary>
public sealed class NodeIdentity
{
    /// <summary>Unique to this run of the process.</summary>
    public string Instance { get; } = Guid.NewGuid().ToString("N");

    public int Slot { get; internal set; }
}

/// <summary>A node's claim on a slot; free once it has expired.</summary>
internal sealed class Node(int slot, string instance, DateTimeOffset expiresAt)
{
    public int Slot { get; private init; } = slot;

    public string Instance { get; set; } = instance;

    public DateTimeOffset ExpiresAt { get; set; } = expiresAt;
}
