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
