using Hubbub.Domain.Common;

namespace Hubbub.Application.Profiles.Contracts;

/// <summary>
/// Keeps a profile in step with its account, in the account's own commit: a person never exists by half, and
/// disappears for others as soon as a freeze or deletion is acknowledged.
/// </summary>
public interface IAccountProfiles
{
    void Add(UserId id, string username, DateTimeOffset createdAt);

    Task Show(UserId id, CancellationToken ct);

    Task HideFrozen(UserId id, CancellationToken ct);

    Task HideDeleted(UserId id, CancellationToken ct);
}
