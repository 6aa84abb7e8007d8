using Hubbub.Domain.Common;
using Hubbub.Domain.Profiles;

namespace Hubbub.Application.Profiles;

/// <summary>What the module asks of the database in its own SQL: each method is one statement.</summary>
public interface IProfilesStatements
{
    /// <summary>What these people are called; ids of nobody are left out.</summary>
    Task<IReadOnlyList<PersonName>> NamesAsync(IReadOnlyCollection<UserId> people, CancellationToken ct);
}

/// <summary>What someone is called, whether others can find them, and their avatar.</summary>
public readonly record struct PersonName(
    UserId Id, string Username, string DisplayName, Availability Availability, MediaId? AvatarId);
