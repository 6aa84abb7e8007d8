using Hubbub.Domain.Common;

namespace Hubbub.Application.Presence.Contracts;

/// <summary>What other modules can query about who is there.</summary>
public interface IActivePeople
{
    /// <summary>Whether the person is connected, and not away.</summary>
    Task<bool> IsActive(UserId user, CancellationToken ct);

    /// <summary>Whether the person has chosen to be shown as offline.</summary>
    Task<bool> IsInvisible(UserId user, CancellationToken ct);

    /// <summary>
    /// The number of the person's devices that are connected; null unless others are shown that the person is
    /// connected.
    /// </summary>
    int? ShownDevicesOf(UserId user);
}
