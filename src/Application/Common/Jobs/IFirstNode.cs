namespace Hubbub.Application.Common.Jobs;

/// <summary>
/// For jobs that one node is enough for. While leases change hands two nodes may both be the first, so what they do
/// must bear it.
/// </summary>
public interface IFirstNode
{
    /// <summary>Whether this is the running node with the lowest slot.</summary>
    Task<bool> IsThis(CancellationToken ct);
}
