using Hubbub.Application.Common;
using Hubbub.Domain.Common;

namespace Hubbub.Application.Profiles.Contracts;

/// <summary>Finds people by their names.</summary>
public interface IPeopleSearch
{
    /// <summary>
    /// People whose username starts with some text, then those whose display name has its words, without those apart from the
    /// viewer. Null: the cursor belongs to another list.
    /// </summary>
    Task<Page<UserCard>?> Find(UserId viewer, string text, PageRequest page, CancellationToken ct);
}
