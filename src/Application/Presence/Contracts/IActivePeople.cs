using Hubbub.Domain.Common;

namespace Hubbub.Application.Presence.Contracts;

/// <summary>What other modules can query about who is there.</summary>
public interface IActivePeople
{
    /// <summary>Whether the person is connected to this node, and not away.</summary>
    Task<bool> IsActive(UserId user, CancellationToken ct);
}
