using Hubbub.Application.Common;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Profiles.Contracts;

/// <summary>Finds people by name.</summary>
public interface IPeopleSearch
{
    /// <summary>
    /// People whose username starts with a text, then those whose display name has its words, without people who
    /// blocked the viewer or are blocked by them. Null if the cursor belongs to another list.
    /// </summary>
    Task<Page<UserCard>?> Find(UserId viewer, string text, PageRequest page, CancellationToken ct);
}
